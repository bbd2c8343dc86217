package org.passerelle.ui.dossier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import org.passerelle.exchanges.Exchange;
import org.passerelle.files.PartialUploads;
import org.passerelle.files.StoredFile;
import org.passerelle.people.Actor;
import org.passerelle.shared.Refusal;
import org.passerelle.ui.UiErrors;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.UploadBox;
import org.passerelle.ui.component.WrittenText;

/** A place to write: words, the documents that go with them, and the button that sends both. */
public final class WritingBox extends Div {

    private final transient Sending sending;
    private final TextArea words;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph problem = new Paragraph();
    private final transient List<StoredFile> documents = new ArrayList<>();
    private final String emptyWords;

    /** The act; its refusal is told in the box, and what was written stays. */
    public interface Sending {
        void send(String words, List<StoredFile> documents);
    }

    /**
     * The keys of what the box says.
     *
     * @param field over the words
     * @param button that sends
     * @param empty where there is nothing to send
     */
    public record Labels(String field, String button, String empty) {}

    /**
     * @param place tells the same file that is sent to two places apart
     * @param most bytes of one document
     */
    public WritingBox(PartialUploads parts, Actor actor, String place, long most, Labels labels, Sending sending) {
        this.sending = sending;
        emptyWords = ViewLanguage.text(labels.empty());
        words = new TextArea(ViewLanguage.text(labels.field()));
        words.setWidthFull();
        words.setMinRows(4);
        words.setMaxLength(Exchange.MOST_CHARACTERS);
        words.setManualValidation(true);
        list.addClassName("plain-list");
        problem.addClassName("form-error");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        UploadBox upload = new UploadBox(
                parts, actor, place, most, ViewLanguage.text("exchanges.enclose"), file -> {}, this::hold);
        Button send = new Button(ViewLanguage.text(labels.button()), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        addClassNames("writing-box", "pile");
        add(words, upload, list, problem, send);
        draw();
    }

    /** Puts something before the words: what helps to write them. */
    public WritingBox with(Component help) {
        addComponentAsFirst(help);
        return this;
    }

    /** Puts words behind what is written already. */
    public void insert(String more) {
        words.setValue(WrittenText.followedBy(words.getValue(), more));
        words.setInvalid(false);
        words.focus();
    }

    private void hold(StoredFile file) {
        documents.add(file);
        draw();
    }

    private void send() {
        boolean empty = words.getValue().isBlank() && documents.isEmpty();
        words.setErrorMessage(emptyWords);
        words.setInvalid(empty);
        if (empty) {
            words.focus();
            return;
        }
        try {
            sending.send(words.getValue(), List.copyOf(documents));
            words.clear();
            documents.clear();
            problem.setVisible(false);
            draw();
        } catch (Refusal refusal) {
            problem.setText(UiErrors.mended(refusal));
            problem.setVisible(true);
        }
    }

    private void draw() {
        list.removeAll();
        documents.forEach(document -> list.add(item(document)));
        list.setVisible(!documents.isEmpty());
    }

    private ListItem item(StoredFile document) {
        Span size = new Span(Formats.size(document.size()));
        size.addClassNames("small", "soft");
        Button remove = new Button(ViewLanguage.text("applicant.documents.remove"), click -> {
            documents.remove(document);
            draw();
        });
        remove.setAriaLabel(ViewLanguage.text("applicant.documents.removeName", document.name()));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return new ListItem(new Span(document.name()), size, remove);
    }
}
