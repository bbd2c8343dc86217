package org.passerelle.ui.component;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** Gives a file that is made when it is asked for and kept nowhere; the right is asked at each opening. */
public final class MadeFileLink extends Anchor {

    /**
     * @param type its media type
     * @param make makes its bytes
     * @param name the name under which it is saved
     */
    public MadeFileLink(String type, Supplier<byte[]> make, String name, String words) {
        super(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = make.get();
                    return new DownloadResponse(new ByteArrayInputStream(bytes), name, type, bytes.length);
                }),
                AttachmentType.DOWNLOAD,
                words);
    }

    /** A PDF, printed anew. */
    public static MadeFileLink pdf(Supplier<byte[]> print, String name, String words) {
        return new MadeFileLink("application/pdf", print, name, words);
    }
}
