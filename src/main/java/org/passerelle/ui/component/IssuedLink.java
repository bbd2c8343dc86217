package org.passerelle.ui.component;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.people.Actor;

/** Opens a PDF that the service issued, under the name that it is kept by; the right is asked again at each opening. */
public final class IssuedLink extends Anchor {

    public IssuedLink(IssuedDocument document, IssuedDocuments documents, Actor actor, String words) {
        super(download(document, documents, actor), AttachmentType.DOWNLOAD, words);
    }

    private static DownloadHandler download(IssuedDocument document, IssuedDocuments documents, Actor actor) {
        return DownloadHandler.fromInputStream(event -> {
            IssuedDocuments.Opened opened = documents.open(actor, document.id());
            return new DownloadResponse(
                    opened.content(),
                    opened.file().name(),
                    opened.file().mediaType(),
                    opened.file().size());
        });
    }
}
