package org.passerelle.ui.security;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * What a page may load and run (ADR 0061). The bootstrap page names its own inline scripts by a nonce; everything else is
 * answered with {@link #DEFAULT}, under which nothing runs.
 */
@Component
class ContentSecurityPolicy implements VaadinServiceInitListener, IndexHtmlRequestListener {

    static final String HEADER = "Content-Security-Policy";
    static final String DEFAULT = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 16;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this);
    }

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        String nonce = nonce();
        for (Element element : response.getDocument().select("script, style, link[rel=preload]")) {
            element.attr("nonce", nonce);
        }
        response.getVaadinResponse().setHeader(HEADER, page(nonce));
    }

    /** Flow runs what {@code executeJs} sends by {@code new Function}; Lumo puts style elements into the page. */
    static String page(String nonce) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'",
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data:",
                "font-src 'self' data:",
                "connect-src 'self'",
                "manifest-src 'self'",
                "worker-src 'self'",
                "frame-ancestors 'none'",
                "base-uri 'self'",
                "form-action 'self'");
    }

    private static String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
