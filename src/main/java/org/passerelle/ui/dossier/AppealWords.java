package org.passerelle.ui.dossier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.time.ZoneId;
import org.passerelle.awards.Appeal;
import org.passerelle.awards.Appeals;
import org.passerelle.files.Files;
import org.passerelle.files.StoredFile;
import org.passerelle.people.Actor;
import org.passerelle.shared.DueDate;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.KeyValueList;

/** What was said in an appeal and what became of it, for both sides. */
public record AppealWords(Appeals appeals, Files files, Actor actor, ZoneId zone) {

    /** When it arrived, until when it is answered, how it stands; then its words and documents, and the answer. */
    public Component of(Appeal appeal) {
        KeyValueList facts = new KeyValueList()
                .with(ViewLanguage.text("appeal.against"), ViewLanguage.word("appealAgainst", appeal.against()))
                .with(ViewLanguage.text("appeal.decision"), appeal.named("–"))
                .with(
                        ViewLanguage.text("appeal.lodgedAt"),
                        ViewLanguage.text(
                                "committee.byAt", appeal.lodgedBy(), Formats.dateTime(appeal.lodgedAt(), zone)))
                .with(
                        ViewLanguage.text("appeal.due"),
                        Formats.date(DueDate.until(appeal.dueAt(), zone).lastDay()))
                .with(ViewLanguage.text("appeal.state"), state(appeal));
        Div body = new Div(facts, new H3(ViewLanguage.text("appeal.grounds")), words(appeal.grounds()));
        if (!appeal.documents().isEmpty()) {
            UnorderedList list = new UnorderedList();
            appeal.documents().forEach(document -> list.add(new ListItem(link(appeal, document))));
            body.add(list);
        }
        if (!appeal.reasons().isBlank()) {
            body.add(new H3(ViewLanguage.text("appeal.reasons")), words(appeal.reasons()));
        }
        return body;
    }

    /** How it stands and, once it is answered, what that led to. */
    static String standing(Appeal appeal) {
        String words = ViewLanguage.word("appealState", appeal.state());
        Appeal.Outcome outcome = appeal.outcome();
        return outcome == null ? words : words + " · " + ViewLanguage.word("appealOutcome.done", outcome);
    }

    private String state(Appeal appeal) {
        String answered = standing(appeal);
        return appeal.closedAt() == null ? answered : answered + " · " + Formats.dateTime(appeal.closedAt(), zone);
    }

    /** As it was written, which is in French. */
    public static Paragraph words(String said) {
        Paragraph words = new Paragraph(said);
        words.getElement().setAttribute("lang", "fr");
        words.getStyle().setWhiteSpace(com.vaadin.flow.dom.Style.WhiteSpace.PRE_LINE);
        return words;
    }

    private Anchor link(Appeal appeal, Appeal.Document document) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            Appeal.Document now = appeals.document(actor, appeal.dossier(), document.file());
            StoredFile file = files.find(now.file()).orElseThrow();
            return new DownloadResponse(files.stream(file.id()), now.name(), file.mediaType(), file.size());
        });
        return new Anchor(handler, AttachmentType.DOWNLOAD, document.name());
    }
}
