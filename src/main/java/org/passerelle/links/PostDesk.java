package org.passerelle.links;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.dossiers.Bodies;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Form;
import org.passerelle.forms.FormJudge;
import org.passerelle.letters.OpinionCopies;
import org.passerelle.notices.Mail;
import org.passerelle.notices.Outbox;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.ConsultationId;
import org.passerelle.opinions.Consultations;
import org.passerelle.opinions.EarlierAnswers;
import org.passerelle.opinions.GivenOpinions;
import org.passerelle.opinions.OpinionAnswer;
import org.passerelle.opinions.OpinionSignatures;
import org.passerelle.opinions.OpinionVersion;
import org.passerelle.opinions.Signature;
import org.passerelle.people.Actor;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a body does behind its link. Looking changes nothing, since mail scanners open links; a draft is kept first, whatever
 * is done then; only the code that went to the body's mailbox gives the opinion. A page that is sent twice, because the line
 * was cut, acts once.
 */
@Service
@Transactional
class PostDesk {

    static final int CODES_PER_DAY = 10;

    private final OpinionDrafts drafts;
    private final Consultations consultations;
    private final GivenOpinions given;
    private final PostGiving giving;
    private final OpinionSignatures signatures;
    private final DossierFile dossiers;
    private final OpinionCopies copies;
    private final Outbox outbox;
    private final Texts texts;
    private final Clock clock;

    PostDesk(
            OpinionDrafts drafts,
            Consultations consultations,
            GivenOpinions given,
            PostGiving giving,
            OpinionSignatures signatures,
            DossierFile dossiers,
            OpinionCopies copies,
            Outbox outbox,
            Texts texts,
            Clock clock) {
        this.drafts = drafts;
        this.consultations = consultations;
        this.given = given;
        this.giving = giving;
        this.signatures = signatures;
        this.dossiers = dossiers;
        this.copies = copies;
        this.outbox = outbox;
        this.texts = texts;
        this.clock = clock;
    }

    /** Keeps what was written so far. */
    Attempt keep(PostLink link, ConsultationId id, Posted posted) {
        return written(link, id, posted, kept -> Attempt.of(PostOutcome.KEPT));
    }

    /** Fills what is still empty with what the body wrote of the same partner before. */
    Attempt take(PostLink link, ConsultationId id, Posted posted, String earlier) {
        return written(link, id, posted, kept -> {
            Answers filled = given.earlier(reader(link), id).stream()
                    .filter(before -> before.number().equals(earlier))
                    .findFirst()
                    .map(before -> EarlierAnswers.into(
                            kept.form(), kept.answers(), before.said().whole()))
                    .orElse(kept.answers());
            drafts.save(id, filled.values(), posted.once(), clock.instant());
            return Attempt.of(PostOutcome.TAKEN);
        });
    }

    /** Mails a code to the body's mailbox, where nothing is missing: one a minute, ten a day for each opinion. */
    Attempt sendCode(PostLink link, ConsultationId id, Posted posted) {
        return written(link, id, posted, kept -> {
            List<Finding> findings = findings(kept);
            return findings.isEmpty() ? sendCode(link, kept) : Attempt.faulty(findings);
        });
    }

    /** Gives the opinion. A wrong code counts, and stays. */
    Attempt send(PostLink link, ConsultationId id, Posted posted) {
        return written(link, id, posted, kept -> {
            List<Finding> findings = findings(kept);
            if (!findings.isEmpty()) {
                return Attempt.faulty(findings);
            }
            if (!kept.draft().code().isRight(id, posted.code(), clock.instant())) {
                drafts.wrongCode(id);
                return Attempt.of(PostOutcome.WRONG_CODE);
            }
            give(link, kept);
            drafts.sent(id, posted.once());
            return Attempt.of(PostOutcome.SENT);
        });
    }

    private Attempt written(PostLink link, ConsultationId id, Posted posted, Act act) {
        Consultation consultation = own(link, id);
        Dossier dossier = dossiers.get(consultation.dossier());
        Instant now = clock.instant();
        OpinionDraft draft = drafts.locked(id, now);
        if (posted.once().equals(draft.sentWith())) {
            return Attempt.of(PostOutcome.SENT);
        }
        Consultation current = consultations.get(id);
        OpinionState state = giving.state(current, dossier);
        if (!state.isWritten()) {
            return Attempt.of(PostOutcome.CLOSED);
        }
        Form form = consultations.form(consultation);
        boolean overtaken = posted.read() != current.course().version();
        if (overtaken || isStale(posted, draft)) {
            // Nothing of what was saved: the page draws what was sent as it is, the sensitive part too.
            return Attempt.behind(
                    overtaken ? PostOutcome.OVERTAKEN : PostOutcome.STALE,
                    OpinionAnswers.read(form, posted.fields(), Answers.none()));
        }
        Answers answers = OpinionAnswers.read(form, posted.fields(), draft.begun(giving.said(current)));
        drafts.save(id, answers.values(), posted.once(), now);
        return act.on(new Kept(current, state, dossier, form, draft, answers));
    }

    /** A page that is sent twice is no other's change. */
    private static boolean isStale(Posted posted, OpinionDraft draft) {
        return posted.version() != draft.version() && !posted.once().equals(draft.savedWith());
    }

    private static List<Finding> findings(Kept kept) {
        List<Finding> findings =
                new ArrayList<>(FormJudge.judge(kept.form(), kept.answers()).findings());
        OpinionAnswers.missingApproval(kept.answers()).ifPresent(findings::add);
        return findings;
    }

    private Attempt sendCode(PostLink link, Kept kept) {
        Instant now = clock.instant();
        OpinionDraft draft = kept.draft();
        LocalDate day = LocalDate.ofInstant(now, ZoneId.of("UTC"));
        if (draft.codeHash() != null && draft.code().isRecent(now)) {
            return Attempt.of(PostOutcome.CODE_RECENT);
        }
        if (draft.codesOn(day) >= CODES_PER_DAY) {
            return Attempt.of(PostOutcome.TOO_MANY);
        }
        String code = Secrets.code();
        ConsultationId id = draft.consultation();
        drafts.code(id, AwaitedCode.hash(id, code), now, day);
        outbox.tellBody(
                link.body(),
                link.mailbox(),
                link.language(),
                "byLink.code",
                Map.of("code", code, "number", kept.dossier().name()),
                null);
        return Attempt.of(PostOutcome.CODE_SENT);
    }

    private void give(PostLink link, Kept kept) {
        Answers sound = FormJudge.judge(kept.form(), kept.answers()).cleaned();
        Consultation asked = kept.consultation();
        Signature signature = new Signature(
                asked.id(),
                clock.instant(),
                OpinionAnswers.author(sound),
                OpinionAnswers.position(sound),
                OpinionAnswers.approvedBy(kept.answers()),
                link.mailbox());
        Actor actor = Bodies.behindLink(link.body(), link.mailbox(), signature.name(), link.language());
        OpinionVersion said = giving.give(actor, asked, kept.state(), OpinionAnswer.of(sound));
        signatures.sign(actor, signature);
        byte[] copy = copies.print(kept.dossier(), asked, said, signature, link.language());
        outbox.tellBody(
                link.body(),
                link.mailbox(),
                link.language(),
                "byLink.copy",
                Map.of(
                        "number", kept.dossier().name(),
                        "title", kept.dossier().title(),
                        "body", asked.title(texts, link.language()),
                        "author", signature.name()),
                new Mail.Enclosure(fileName(kept.dossier(), link), copy));
    }

    private String fileName(Dossier dossier, PostLink link) {
        return texts.get(link.language(), "byLink.copyName", dossier.name()) + ".pdf";
    }

    private static Actor reader(PostLink link) {
        return Bodies.behindLink(link.body(), link.mailbox(), link.mailbox(), link.language());
    }

    private Consultation own(PostLink link, ConsultationId id) {
        return Optional.of(consultations.get(id))
                .filter(consultation -> consultation.body().equals(link.body()))
                .orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
    }

    /** What was kept, and what is known of it. */
    private record Kept(
            Consultation consultation,
            OpinionState state,
            Dossier dossier,
            Form form,
            OpinionDraft draft,
            Answers answers) {}

    /** What is done once it is kept. */
    private interface Act {

        Attempt on(Kept kept);
    }
}
