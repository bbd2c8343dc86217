package org.passerelle.links;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.passerelle.opinions.ConsultationId;
import org.passerelle.shared.Language;
import org.passerelle.shared.Refusal;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages behind a body's link: its list and each opinion, complete without JavaScript. */
@Controller
class PostController {

    private static final String LIST = "/o/{token:[A-Za-z0-9_-]{43}}";
    private static final String UUIDS = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String OPINION = LIST + "/{id:" + UUIDS + "}";
    private static final String DOCUMENT = OPINION + "/{document:" + UUIDS + "}";

    private final PostReading reading;
    private final PostDesk desk;
    private final MorningMails mails;
    private final PostPages pages;
    private final LinkPages partnerPages;

    PostController(PostReading reading, PostDesk desk, MorningMails mails, PostPages pages, LinkPages partnerPages) {
        this.reading = reading;
        this.desk = desk;
        this.mails = mails;
        this.pages = pages;
        this.partnerPages = partnerPages;
    }

    @GetMapping(LIST)
    ResponseEntity<String> list(@PathVariable String token, @RequestParam(defaultValue = "") String lang) {
        return held(token, lang, link -> {
            Language language = language(lang, link);
            return PlainAnswer.of(
                    HttpStatus.OK,
                    pages.list(token, link, reading.title(link, language), reading.lists(link, language), language));
        });
    }

    /** Of a link whose time is over: the next mail of the body brings another, to its mailbox. */
    @PostMapping(LIST)
    ResponseEntity<String> renew(@PathVariable String token, @RequestParam Map<String, String> form) {
        Optional<PostLink> link = reading.find(token);
        if (link.isEmpty() || isForged(token, form)) {
            return unknown();
        }
        Hold hold = reading.hold(link.get());
        if (hold == Hold.EXPIRED) {
            mails.wanted(link.get().body());
        }
        return PlainAnswer.of(
                HttpStatus.OK, pages.held(token, hold, true, language(form.getOrDefault("lang", ""), link.get())));
    }

    @GetMapping(OPINION)
    ResponseEntity<String> opinion(
            @PathVariable String token,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String lang,
            @RequestParam(defaultValue = "false") boolean replace,
            @RequestParam(defaultValue = "false") boolean earlier) {
        return held(token, lang, link -> {
            Language language = language(lang, link);
            return answer(
                    token,
                    link,
                    language,
                    () -> reading.page(link, new ConsultationId(id), language, Optional.empty(), replace, earlier));
        });
    }

    @PostMapping(OPINION)
    ResponseEntity<String> act(
            @PathVariable String token, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        if (isForged(token, form)) {
            return unknown();
        }
        String lang = form.getOrDefault("lang", "");
        return held(token, lang, link -> {
            Attempt attempt = act(link, new ConsultationId(id), form);
            Language language = language(lang, link);
            return answer(
                    token,
                    link,
                    language,
                    () -> reading.page(link, new ConsultationId(id), language, Optional.of(attempt), true));
        });
    }

    @GetMapping(DOCUMENT)
    ResponseEntity<?> document(@PathVariable String token, @PathVariable UUID id, @PathVariable UUID document) {
        Optional<PostLink> link = reading.find(token).filter(found -> reading.hold(found) == Hold.OPEN);
        if (link.isEmpty()) {
            return unknown();
        }
        try {
            return bytes(reading.document(
                    link.get(), new ConsultationId(id), document, link.get().language()));
        } catch (Refusal refusal) {
            return unknown();
        }
    }

    private Attempt act(PostLink link, ConsultationId id, Map<String, String> form) {
        Posted posted = Posted.of(form);
        String act = form.getOrDefault("act", "keep");
        try {
            if (act.startsWith("take.")) {
                return desk.take(link, id, posted, act.substring("take.".length()));
            }
            return switch (act) {
                case "enter" -> entered(link, id, form, posted);
                case "code" -> desk.sendCode(link, id, posted);
                case "send" -> desk.send(link, id, posted);
                default -> desk.keep(link, id, posted);
            };
        } catch (Refusal refusal) {
            return Attempt.of(PostOutcome.CLOSED);
        }
    }

    /** Enter in a field: what a code was typed for, else what may be done at any time. */
    private Attempt entered(PostLink link, ConsultationId id, Map<String, String> form, Posted posted) {
        return form.getOrDefault("code", "").isBlank() ? desk.keep(link, id, posted) : desk.send(link, id, posted);
    }

    private ResponseEntity<String> held(String token, String lang, Function<PostLink, ResponseEntity<String>> open) {
        Optional<PostLink> found = reading.find(token);
        if (found.isEmpty()) {
            return unknown();
        }
        PostLink link = found.get();
        Hold hold = reading.hold(link);
        return hold == Hold.OPEN
                ? open.apply(link)
                : PlainAnswer.of(HttpStatus.GONE, pages.held(token, hold, false, language(lang, link)));
    }

    private ResponseEntity<String> answer(String token, PostLink link, Language language, Supplier<OpinionPage> page) {
        try {
            return PlainAnswer.of(
                    HttpStatus.OK, pages.opinion(token, reading.title(link, language), page.get(), language));
        } catch (Refusal refusal) {
            return unknown();
        }
    }

    private static boolean isForged(String token, Map<String, String> form) {
        return !Secrets.same(Secrets.formKey(token), form.getOrDefault("form", ""));
    }

    private static Language language(String asked, PostLink link) {
        return switch (asked) {
            case "fr" -> Language.FR;
            case "en" -> Language.EN;
            default -> link.language();
        };
    }

    private ResponseEntity<String> unknown() {
        return PlainAnswer.of(HttpStatus.NOT_FOUND, partnerPages.gone());
    }

    private static ResponseEntity<InputStreamResource> bytes(PostReading.Opened opened) {
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(opened.attachment().name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(opened.attachment().mediaType()))
                .contentLength(opened.attachment().size())
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(new InputStreamResource(opened.content()));
    }
}
