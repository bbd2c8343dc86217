package org.passerelle.ui.component;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** Gives a PDF that is printed when it is asked for and kept nowhere; the right is asked at each opening. */
public final class PrintLink extends Anchor {

    public PrintLink(Supplier<byte[]> print, String name, String words) {
        super(
                DownloadHandler.fromInputStream(event -> {
                    byte[] pdf = print.get();
                    return new DownloadResponse(new ByteArrayInputStream(pdf), name, "application/pdf", pdf.length);
                }),
                AttachmentType.DOWNLOAD,
                words);
    }
}
