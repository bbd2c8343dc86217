package org.passerelle.ui.applicant;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.time.ZoneId;
import java.util.List;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.people.Actor;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.Formats;

/** What the service wrote to the applicant, each to be opened; the right is asked again at each opening. */
final class LettersList extends Div {

    private final transient IssuedDocuments letters;
    private final transient Actor actor;

    LettersList(IssuedDocuments letters, Actor actor, List<IssuedDocument> issued, ZoneId zone) {
        this.letters = letters;
        this.actor = actor;
        addClassName("section");
        add(new DataTable<IssuedDocument>(ViewLanguage.text("applicant.letters.caption"))
                .component(ViewLanguage.text("applicant.letters.name"), this::link)
                .column(
                        ViewLanguage.text("applicant.letters.issued"),
                        document -> Formats.dateTime(document.issuedAt(), zone))
                .show(issued));
    }

    private Component link(IssuedDocument document) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            IssuedDocuments.Opened opened = letters.open(actor, document.id());
            return new DownloadResponse(
                    opened.content(),
                    document.name() + ".pdf",
                    "application/pdf",
                    opened.file().size());
        });
        return new Anchor(handler, AttachmentType.DOWNLOAD, ViewLanguage.word("letterKind", document.kind()));
    }
}
