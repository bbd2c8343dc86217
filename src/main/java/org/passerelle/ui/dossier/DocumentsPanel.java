package org.passerelle.ui.dossier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.passerelle.dossiers.Attachment;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Formats;

/** The documents of a dossier, each to be opened. */
public final class DocumentsPanel extends Div {

    /**
     * @param council the day on which the council sits whose deliberation follows
     * @param zone the call's, in which days are told
     */
    public DocumentsPanel(List<Attachment> documents, Optional<LocalDate> council, DocumentLinks links, ZoneId zone) {
        council.ifPresent(day -> {
            Paragraph follows = new Paragraph(follows(day));
            follows.addClassName("form-note");
            add(follows);
        });
        if (documents.isEmpty()) {
            add(new EmptyState(
                    ViewLanguage.text("dossier.documents.none"), ViewLanguage.text("dossier.documents.noneHint")));
            return;
        }
        add(new DataTable<Attachment>(ViewLanguage.text("dossier.documents.caption"))
                .captionHidden()
                .component(ViewLanguage.text("dossier.documents.name"), document -> named(document, links))
                .column(
                        ViewLanguage.text("dossier.documents.type"),
                        document -> ViewLanguage.word("documentType", document.type()))
                .number(ViewLanguage.text("dossier.documents.size"), document -> Formats.size(document.size()))
                .column(
                        ViewLanguage.text("dossier.documents.added"),
                        document -> Formats.shortDate(document.addedAt(), zone))
                .show(documents));
    }

    /** Says that the deliberation follows, where it would stand. */
    static String follows(LocalDate council) {
        return ViewLanguage.text("dossier.documents.follows", Formats.date(council));
    }

    private static Component named(Attachment document, DocumentLinks links) {
        return document.isReused() ? new Div(links.to(document), provenance(document)) : links.to(document);
    }

    /** From which dossier a document was taken over. */
    public static Paragraph provenance(Attachment document) {
        Paragraph words = new Paragraph(ViewLanguage.text("applicant.documents.reused", document.reusedFrom()));
        words.addClassNames("small", "soft");
        return words;
    }
}
