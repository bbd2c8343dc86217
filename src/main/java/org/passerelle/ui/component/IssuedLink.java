package org.passerelle.ui.component;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.people.Actor;
import org.passerelle.ui.ViewLanguage;

/** Opens a PDF that the service issued, under a name in the reader's language; the right is asked again at each opening. */
public final class IssuedLink extends Anchor {

    public IssuedLink(IssuedDocument document, IssuedDocuments documents, Actor actor, String words) {
        super(download(document, documents, actor, kind(document)), AttachmentType.DOWNLOAD, words);
    }

    /** Read now, while the reader's language is known. */
    private static String kind(IssuedDocument document) {
        String kind = ViewLanguage.word("letterKind", document.kind());
        return document.seq() == 1 ? kind : kind + " " + document.seq();
    }

    private static DownloadHandler download(
            IssuedDocument document, IssuedDocuments documents, Actor actor, String kind) {
        return DownloadHandler.fromInputStream(event -> {
            IssuedDocuments.Opened opened = documents.open(actor, document.id());
            return new DownloadResponse(
                    opened.content(),
                    FileName.of(opened.about(), kind, "pdf"),
                    opened.file().mediaType(),
                    opened.file().size());
        });
    }
}
