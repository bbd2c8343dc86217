package org.passerelle.links;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

/** The page behind a partner's link: one form with three buttons, complete without JavaScript. */
@Controller
class PartnerController {

    private static final String PATH = "/p/{token:[A-Za-z0-9_-]{43}}";

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
    ResponseEntity<String> act(
            @PathVariable String token,
            @RequestParam Map<String, String> form,
            @RequestParam(required = false) @Nullable MultipartFile scan) {
        if (!Secrets.same(Secrets.formKey(token), form.getOrDefault("form", ""))) {
            return PlainAnswer.of(HttpStatus.FORBIDDEN, pages.gone());
        }
        Map<String, Object> draft = PartnerPage.bounded(form);
        String code = form.getOrDefault("code", "");
        Outcome outcome =
                switch (form.getOrDefault("act", "keep")) {
                    case "code" -> desk.sendCode(token, draft);
                    case "confirm" -> desk.confirm(token, draft, code);
                    case "scan" -> handIn(token, draft, code, scan);
                    default -> desk.keep(token, draft);
                };
        return answer(token, Optional.of(outcome));
    }

    private Outcome handIn(String token, Map<String, Object> draft, String code, @Nullable MultipartFile scan) {
        if (scan == null || scan.isEmpty()) {
            Outcome kept = desk.keep(token, draft);
            return kept == Outcome.KEPT ? Outcome.SCAN_EMPTY : kept;
        }
        try (InputStream content = scan.getInputStream()) {
            return desk.handIn(token, draft, code, String.valueOf(scan.getOriginalFilename()), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** More than the web server takes: nothing of the form was read. */
    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ResponseEntity<String> tooLarge(HttpServletRequest request) {
        String path = request.getRequestURI();
        return answer(path.substring(path.lastIndexOf('/') + 1), Optional.of(Outcome.SCAN_TOO_LARGE));
    }

    private ResponseEntity<String> answer(String token, Optional<Outcome> outcome) {
        return desk.open(token)
                .map(page -> PlainAnswer.of(HttpStatus.OK, pages.part(page, Secrets.formKey(token), outcome)))
                .orElseGet(() -> PlainAnswer.of(HttpStatus.NOT_FOUND, pages.gone()));
    }
}
