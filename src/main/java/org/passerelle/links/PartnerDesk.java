package org.passerelle.links;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.PartnerParts;
import org.passerelle.dossiers.Stage;
import org.passerelle.files.FileKind;
import org.passerelle.files.Files;
import org.passerelle.files.StoredFile;
import org.passerelle.funding.Resource;
import org.passerelle.letters.Confirmations;
import org.passerelle.letters.PartnerConfirmation;
import org.passerelle.notices.Outbox;
import org.passerelle.people.Actor;
import org.passerelle.people.Organisations;
import org.passerelle.shared.Language;
import org.passerelle.shared.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a partner does behind its link. Looking changes nothing, since mail scanners open links; a draft concerns the link
 * alone; only the confirmation reaches the dossier, and it needs the code that went to the mailbox.
 */
@Service
@Transactional
class PartnerDesk {

    static final int WRONG_CODES = 3;
    private static final int CODES_PER_LINK = 10;
    private static final Duration CODE_VALID = Duration.ofMinutes(15);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final PartnerLinkTable table;
    private final DossierFile file;
    private final PartnerParts parts;
    private final Calls calls;
    private final Organisations organisations;
    private final Confirmations confirmations;
    private final Files files;
    private final Outbox outbox;
    private final Wording words;
    private final Clock clock;

    PartnerDesk(
            PartnerLinkTable table,
            DossierFile file,
            PartnerParts parts,
            Calls calls,
            Organisations organisations,
            Confirmations confirmations,
            Files files,
            Outbox outbox,
            Wording words,
            Clock clock) {
        this.table = table;
        this.file = file;
        this.parts = parts;
        this.calls = calls;
        this.organisations = organisations;
        this.confirmations = confirmations;
        this.files = files;
        this.outbox = outbox;
        this.words = words;
        this.clock = clock;
    }

    /** What the page shows; empty for an unknown, expired or revoked link and for who takes part no more. */
    @Transactional(readOnly = true)
    Optional<PartnerPage> open(String token) {
        return table.find(Secrets.hash(token)).filter(this::holds).map(this::page);
    }

    /** Keeps what was written so far. */
    Outcome keep(String token, Map<String, Object> draft) {
        return written(token, draft, link -> Outcome.KEPT);
    }

    /** Mails a code to the link's own mailbox: one a minute, ten for each link. */
    Outcome sendCode(String token, Map<String, Object> draft) {
        return written(token, draft, this::sendCode);
    }

    /** Commits the partner: its answers and its letter of intent reach the dossier. A wrong code counts, and stays. */
    Outcome confirm(String token, Map<String, Object> draft, String code) {
        return written(token, draft, link -> confirm(link, code.strip()));
    }

    /** Keeps the draft first, whatever is done then; not once it is confirmed, nor when the lead's draft is one no more. */
    private Outcome written(String token, Map<String, Object> draft, Function<PartnerLink, Outcome> act) {
        Optional<PartnerLink> held = table.lock(Secrets.hash(token)).filter(this::holds);
        if (held.isEmpty()) {
            return Outcome.GONE;
        }
        if (held.get().confirmedAt() != null) {
            return Outcome.ALREADY;
        }
        if (!page(held.get()).open()) {
            return Outcome.CLOSED;
        }
        table.draft(held.get().id(), draft);
        return act.apply(held.get().with(draft));
    }

    private boolean isOpen(Dossier dossier, Call call) {
        return dossier.stage() == Stage.DRAFT && call.window().isOpen(clock.instant());
    }

    private Outcome sendCode(PartnerLink link) {
        Instant now = clock.instant();
        boolean hasty =
                link.codeSentAt() != null && now.isBefore(link.codeSentAt().plus(PAUSE));
        if (hasty || link.codesSent() >= CODES_PER_LINK) {
            return Outcome.TOO_MANY;
        }
        String code = Secrets.code();
        table.code(link.id(), Secrets.hash(link.id() + code), now);
        outbox.write(
                link.mailbox(),
                "partner.code",
                words.get(link.tongue(), "codeMail.subject"),
                words.get(link.tongue(), "codeMail.body", code));
        return Outcome.CODE_SENT;
    }

    private Outcome confirm(PartnerLink link, String code) {
        PartnerPage page = page(link);
        if (!page.isWhole()) {
            return Outcome.INCOMPLETE;
        }
        Instant now = clock.instant();
        if (!isRight(link, code, now)) {
            table.wrongCode(link.id());
            return Outcome.WRONG_CODE;
        }
        commit(page, now);
        return Outcome.CONFIRMED;
    }

    private boolean isRight(PartnerLink link, String code, Instant now) {
        return link.codeHash() != null
                && link.codeSentAt() != null
                && link.codeAttempts() < WRONG_CODES
                && now.isBefore(link.codeSentAt().plus(CODE_VALID))
                && Secrets.same(link.codeHash(), Secrets.hash(link.id() + code));
    }

    private void commit(PartnerPage page, Instant now) {
        PartnerLink link = page.link();
        Actor actor = Actor.behindLink(link.id(), link.mailbox(), link.said("name"), link.organisation());
        PartnerConfirmation said = new PartnerConfirmation(
                page.organisation(), link.said("name"), link.said("position"), link.mailbox(), page.confirmed());
        byte[] pdf = confirmations.print(file.get(link.dossier()), said, now);
        StoredFile letter =
                files.keep(actor, "lettre-intention-partenaire.pdf", FileKind.PDF, new ByteArrayInputStream(pdf));
        parts.confirm(actor, link.dossier(), page.answers(), letter);
        table.confirmed(link.id(), now, said.name(), said.position());
    }

    private boolean holds(PartnerLink link) {
        return link.isOpen(clock.instant()) && file.get(link.dossier()).isForeignPartner(link.organisation());
    }

    private PartnerPage page(PartnerLink link) {
        Dossier dossier = file.get(link.dossier());
        String name = organisations.get(link.organisation()).name();
        Language language = link.tongue() == Tongue.FR ? Language.FR : Language.EN;
        List<PartnerPage.Line> lines = new ArrayList<>();
        for (Resource resource : dossier.ofForeign(name)) {
            String field = "amount." + lines.size();
            Money planned = resource.total();
            String given = link.said(field);
            lines.add(new PartnerPage.Line(
                    field, resource.kind().name(), planned, given.isEmpty() ? planned.toString() : given));
        }
        Call call = calls.get(dossier.call());
        return new PartnerPage(
                link,
                isOpen(dossier, call),
                dossier.title(),
                call.definition().title().in(language),
                organisations.get(dossier.lead()).name(),
                name,
                lines);
    }

    /** How an act behind a link ended; its words are {@code told.NAME}. */
    enum Outcome {
        KEPT,
        CODE_SENT,
        TOO_MANY,
        WRONG_CODE,
        INCOMPLETE,
        CONFIRMED,
        ALREADY,
        CLOSED,
        GONE
    }

    /** Only what the page asks, each bounded. */
    static Map<String, Object> bounded(Map<String, String> form) {
        Map<String, Object> draft = new HashMap<>();
        form.forEach((field, text) -> {
            if (PartnerPage.asks(field)) {
                draft.put(field, text.length() > 4000 ? text.substring(0, 4000) : text);
            }
        });
        return draft;
    }
}
