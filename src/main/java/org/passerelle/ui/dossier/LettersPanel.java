package org.passerelle.ui.dossier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.people.Actor;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.Formats;

/** The PDFs that the service issued for a dossier or a call, each to be opened by whom it is for. */
public final class LettersPanel extends Div {

    public LettersPanel(List<IssuedDocument> letters, IssuedDocuments documents, Actor actor, ZoneId zone) {
        if (letters.isEmpty()) {
            Span none = new Span(ViewLanguage.text("letters.none"));
            none.addClassName("soft");
            add(none);
            return;
        }
        add(new DataTable<IssuedDocument>(ViewLanguage.text("letters.caption"))
                .captionHidden()
                .component(ViewLanguage.text("dossier.documents.name"), letter -> link(letter, documents, actor))
                .code(ViewLanguage.text("letters.issued"), letter -> Formats.dateTime(letter.issuedAt(), zone))
                .column(ViewLanguage.text("letters.released"), letter -> released(letter, zone))
                .show(letters));
    }

    private static Component link(IssuedDocument letter, IssuedDocuments documents, Actor actor) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            IssuedDocuments.Opened opened = documents.open(actor, letter.id());
            return new DownloadResponse(
                    opened.content(),
                    letter.name() + ".pdf",
                    opened.file().mediaType(),
                    opened.file().size());
        });
        return new Anchor(handler, AttachmentType.DOWNLOAD, ViewLanguage.word("letterKind", letter.kind()));
    }

    private static String released(IssuedDocument letter, ZoneId zone) {
        Instant at = letter.releasedAt();
        return at == null ? ViewLanguage.text("letters.secret") : Formats.dateTime(at, zone);
    }
}
