package org.passerelle.ui.dossier;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import org.passerelle.dossiers.Attachment;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.files.Files;
import org.passerelle.people.Actor;

/** Links that open documents of a dossier; the reader's right is asked again each time one is opened. */
public record DocumentLinks(Actor actor, DossierFile file, Files files) {

    /** A link named as the document; its bytes are checked as they are read. */
    public Anchor to(Attachment document) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> open(document));
        return new Anchor(handler, AttachmentType.DOWNLOAD, document.name());
    }

    /**
     * The document as it is now.
     *
     * @throws org.passerelle.shared.Refusal FORBIDDEN when the dossier is not the reader's any more, UNKNOWN when the
     *     document was taken away
     */
    DownloadResponse open(Attachment document) {
        Attachment now = file.attachment(actor, document.dossier(), document.id());
        return new DownloadResponse(files.stream(now.file()), now.name(), now.mediaType(), now.size());
    }
}
