package org.passerelle.ui.dossier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.util.function.Function;
import org.passerelle.dossiers.DossierId;
import org.passerelle.exchanges.Exchange;
import org.passerelle.files.FileId;
import org.passerelle.files.Files;
import org.passerelle.people.Actor;

/** Links that open the documents of an exchange; the reader's right is asked again each time one is opened. */
record EnclosureLinks(Files files, Function<FileId, Exchange.Enclosure> ask) {

    /** For the two sides. */
    static EnclosureLinks ofThread(ExchangeDesk desk, Actor actor, DossierId id) {
        return new EnclosureLinks(desk.files(), file -> desk.exchanges().enclosure(actor, id, file));
    }

    /** For whoever reads the dossier: documents of requests and answers. */
    static EnclosureLinks ofRequests(ExchangeDesk desk, Actor actor, DossierId id) {
        return new EnclosureLinks(desk.files(), file -> desk.requests().enclosure(actor, id, file));
    }

    Component to(Exchange.Enclosure enclosure) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            Exchange.Enclosure now = ask.apply(enclosure.file());
            return new DownloadResponse(files.stream(now.file()), now.name(), now.mediaType(), now.size());
        });
        return new Anchor(handler, AttachmentType.DOWNLOAD, enclosure.name());
    }
}
