package org.passerelle.links;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Commitment.Signed;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.PartnerParts;
import org.passerelle.files.FileKind;
import org.passerelle.files.FileProblem;
import org.passerelle.files.Files;
import org.passerelle.files.StoredFile;
import org.passerelle.letters.Confirmations;
import org.passerelle.letters.PartnerConfirmation;
import org.passerelle.notices.Outbox;
import org.passerelle.people.Actor;
import org.passerelle.shared.Language;
import org.passerelle.shared.Reception;
import org.passerelle.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a partner does behind its link. Looking changes nothing, since mail scanners open links; a draft concerns the link
 * alone; only the confirmation reaches the dossier, and it needs the code that went to the mailbox.
 */
@Service
@Transactional
public class PartnerDesk {

    private static final int CODES_PER_LINK = 10;
    /** What the web server lets in as one form ({@code spring.servlet.multipart}), whatever a call allows. */
    private static final int DOOR_MEGABYTES = 25;

    private final PartnerLinkTable table;
    private final DossierFile file;
    private final PartnerParts commitments;
    private final Calls calls;
    private final Parts parts;
    private final Confirmations confirmations;
    private final Files files;
    private final Outbox outbox;
    private final Wording words;
    private final Reception reception;

    PartnerDesk(
            PartnerLinkTable table,
            DossierFile file,
            PartnerParts commitments,
            Calls calls,
            Parts parts,
            Confirmations confirmations,
            Files files,
            Outbox outbox,
            Wording words,
            Reception reception) {
        this.table = table;
        this.file = file;
        this.commitments = commitments;
        this.calls = calls;
        this.parts = parts;
        this.confirmations = confirmations;
        this.files = files;
        this.outbox = outbox;
        this.words = words;
        this.reception = reception;
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
    public Outcome sendCode(String token, Map<String, Object> draft) {
        return written(token, draft, this::sendCode);
    }

    /** Commits the partner: its answers and its letter of intent reach the dossier. A wrong code counts, and stays. */
    public Outcome confirm(String token, Map<String, Object> draft, String code) {
        return written(token, draft, link -> confirm(link, code.strip(), this::printed));
    }

    /**
     * Commits the partner by its signed letter, scanned, instead of the one that the service prints; proven by a code all
     * the same. A letter that is not taken in leaves the code as it is.
     */
    public Outcome handIn(String token, Map<String, Object> draft, String code, String name, InputStream scan) {
        return written(
                token,
                draft,
                link -> confirm(link, code.strip(), (page, actor) -> {
                    long mostBytes = page.scanMegabytes() * 1_000_000L;
                    return files.store(actor, name, scan, mostBytes, FileKind.SCANS);
                }));
    }

    /** Keeps the draft first, whatever is done then; not once it is confirmed, nor when the lead's draft is one no more. */
    private Outcome written(String token, Map<String, Object> draft, Function<PartnerLink, Outcome> act) {
        Optional<PartnerLink> held = table.lock(Secrets.hash(token)).filter(this::holds);
        if (held.isEmpty()) {
            return Outcome.GONE;
        }
        PartnerPage page = page(held.get());
        if (page.isDone()) {
            return Outcome.ALREADY;
        }
        if (!page.part().open()) {
            return Outcome.CLOSED;
        }
        table.draft(held.get().id(), draft);
        return act.apply(held.get().with(draft));
    }

    private Outcome sendCode(PartnerLink link) {
        Instant now = reception.instant();
        if (link.code().isRecent(now) || link.codesSent() >= CODES_PER_LINK) {
            return Outcome.TOO_MANY;
        }
        String code = Secrets.code();
        table.code(link.id(), AwaitedCode.hash(link.id(), code), now);
        outbox.write(
                link.mailbox(),
                link.tongue().locale(),
                "partner.code",
                words.get(link.tongue(), "codeMail.subject"),
                words.get(link.tongue(), "codeMail.body", code));
        return Outcome.CODE_SENT;
    }

    private Outcome confirm(PartnerLink link, String code, Letter letter) {
        PartnerPage page = page(link);
        if (!page.part().isWhole()) {
            return Outcome.INCOMPLETE;
        }
        Instant now = reception.instant();
        if (!link.code().isRight(link.id(), code, now)) {
            table.wrongCode(link.id());
            return Outcome.WRONG_CODE;
        }
        try {
            commit(page, letter, now);
        } catch (Refusal refusal) {
            return Outcome.of(FileProblem.of(refusal).orElseThrow(() -> refusal));
        }
        return Outcome.CONFIRMED;
    }

    private void commit(PartnerPage page, Letter letter, Instant now) {
        PartnerLink link = page.link();
        Actor actor = Actor.behindLink(link.id(), link.mailbox(), link.said("name"), link.organisation());
        Signed signed = page.part().signed();
        commitments.confirm(actor, link.dossier(), page.answers(), signed, letter.of(page, actor));
        table.confirmed(link.id(), now, signed.name(), signed.position());
        table.draft(link.id(), Parts.withoutAmounts(link.draft()));
    }

    private StoredFile printed(PartnerPage page, Actor actor) {
        PartnerLink link = page.link();
        Part part = page.part();
        PartnerConfirmation said = PartnerConfirmation.behindLink(
                part.organisation(),
                part.signed(),
                link.mailbox(),
                words.besideFrench(link.tongue(), part.organisation(), part.title(), part.call())
                        .orElse(null));
        byte[] pdf = confirmations.print(file.get(link.dossier()), said, reception.instant());
        return files.keep(actor, "lettre-intention-partenaire.pdf", FileKind.PDF, new ByteArrayInputStream(pdf));
    }

    private boolean holds(PartnerLink link) {
        return link.isOpen(reception.instant()) && file.get(link.dossier()).isForeignPartner(link.organisation());
    }

    private PartnerPage page(PartnerLink link) {
        Language language = link.tongue() == Tongue.FR ? Language.FR : Language.EN;
        Part part = parts.of(link.dossier(), link.organisation(), link.draft(), language);
        CallDefinition call = calls.get(file.get(link.dossier()).call()).definition();
        int scanMegabytes = Math.min(call.maxFileMegabytes(), DOOR_MEGABYTES);
        String callTag = call.title().shownTo(language).locale().getLanguage();
        return new PartnerPage(link, call.mainFunder().name(), callTag, scanMegabytes, part);
    }

    /** The letter by which a partner commits itself. */
    private interface Letter {

        StoredFile of(PartnerPage page, Actor actor);
    }
}
