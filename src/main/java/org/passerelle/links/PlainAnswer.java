package org.passerelle.links;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A page behind a link as it is sent: kept by nobody on the way, found by no search engine. */
final class PlainAnswer {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private PlainAnswer() {}

    static ResponseEntity<String> of(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex, nofollow")
                .body(html);
    }
}
