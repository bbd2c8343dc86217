package org.passerelle.ui.officer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.ZoneId;
import java.util.List;
import org.passerelle.dossiers.DossierId;
import org.passerelle.exchanges.Exchange;
import org.passerelle.exchanges.PrivateNote;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.dossier.ExchangeDesk;

/** The service's own notes, said to be unseen by the applicant: written in one line, taken away by who wrote them. */
final class NotesPart extends Section {

    private final transient ExchangeDesk desk;
    private final transient Actor actor;
    private final transient DossierId id;
    private final ZoneId zone;
    private final Div list = new Div();
    private final TextArea words = new TextArea(ViewLanguage.text("notes.words"));

    NotesPart(ExchangeDesk desk, Actor actor, DossierId id, ZoneId zone) {
        this.desk = desk;
        this.actor = actor;
        this.id = id;
        this.zone = zone;
        addClassNames("section", "pile", "private-notes");
        list.addClassName("pile");
        Paragraph lead = new Paragraph(ViewLanguage.text("notes.lead"));
        lead.addClassName("soft");
        add(new H3(ViewLanguage.text("notes.caption")), lead, list);
        if (desk.rights().allows(actor, Act.KEEP_NOTES)) {
            words.setWidthFull();
            words.setMinRows(2);
            words.setMaxLength(Exchange.MOST_CHARACTERS);
            words.setErrorMessage(ViewLanguage.text("notes.empty"));
            add(words, new Button(ViewLanguage.text("notes.write"), click -> write()));
        }
        draw();
    }

    private void write() {
        words.setInvalid(words.getValue().isBlank());
        if (words.isInvalid()) {
            words.focus();
            return;
        }
        desk.notes().write(actor, id, words.getValue());
        words.clear();
        draw();
    }

    private void draw() {
        List<PrivateNote> notes = desk.notes().of(actor, id);
        list.removeAll();
        notes.forEach(note -> list.add(card(note)));
        list.setVisible(!notes.isEmpty());
    }

    private Article card(PrivateNote note) {
        Span who = new Span(note.name());
        who.addClassName("who");
        Span when = new Span(Formats.dateTime(note.at(), zone));
        when.addClassNames("small", "soft");
        Div head = new Div(who, when);
        head.addClassName("thread-head");
        Paragraph text = new Paragraph(note.words());
        text.addClassName("as-written");
        Article card = new Article(head, text);
        card.addClassNames("thread-line", "note");
        if (note.author().equals(actor.personId()) && desk.rights().allows(actor, Act.KEEP_NOTES)) {
            Button remove = new Button(ViewLanguage.text("notes.remove"), click -> {
                desk.notes().remove(actor, id, note.id());
                draw();
            });
            remove.setAriaLabel(ViewLanguage.text("notes.removeOf", Formats.dateTime(note.at(), zone)));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            card.add(remove);
        }
        return card;
    }
}
