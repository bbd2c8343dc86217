package org.passerelle.links;

import java.util.Map;
import java.util.Optional;
import org.passerelle.links.PartnerDesk.Outcome;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page behind a partner's link: one form with three buttons, complete without JavaScript. */
@Controller
class PartnerController {

    private static final String PATH = "/p/{token:[A-Za-z0-9_-]{43}}";
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final PartnerDesk desk;
    private final LinkPages pages;

    PartnerController(PartnerDesk desk, LinkPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping(PATH)
    ResponseEntity<String> show(@PathVariable String token) {
        return answer(token, Optional.empty());
    }

    @PostMapping(PATH)
    ResponseEntity<String> act(@PathVariable String token, @RequestParam Map<String, String> form) {
        if (!Secrets.same(Secrets.formKey(token), form.getOrDefault("form", ""))) {
            return plain(HttpStatus.FORBIDDEN, pages.gone());
        }
        Map<String, Object> draft = PartnerDesk.bounded(form);
        Outcome outcome =
                switch (form.getOrDefault("act", "keep")) {
                    case "code" -> desk.sendCode(token, draft);
                    case "confirm" -> desk.confirm(token, draft, form.getOrDefault("code", ""));
                    default -> desk.keep(token, draft);
                };
        return answer(token, Optional.of(outcome));
    }

    private ResponseEntity<String> answer(String token, Optional<Outcome> outcome) {
        return desk.open(token)
                .map(page -> plain(HttpStatus.OK, pages.part(page, Secrets.formKey(token), outcome)))
                .orElseGet(() -> plain(HttpStatus.NOT_FOUND, pages.gone()));
    }

    private static ResponseEntity<String> plain(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex, nofollow")
                .body(html);
    }
}
