package org.passerelle.letters;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.awards.Appeal;
import org.passerelle.awards.Appeals;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.people.Actor;
import org.passerelle.shared.DueDate;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues what the service writes on an appeal: its receipt at once, and the answer. Only the clockwork issues. */
@Service
@Transactional
public class AppealLetters {

    private final Issuing issuing;
    private final Letterheads heads;
    private final Appeals appeals;
    private final DossierFile dossiers;
    private final Calls calls;
    private final Texts texts;

    AppealLetters(Issuing issuing, Letterheads heads, Appeals appeals, DossierFile dossiers, Calls calls, Texts texts) {
        this.issuing = issuing;
        this.heads = heads;
        this.appeals = appeals;
        this.dossiers = dossiers;
        this.calls = calls;
        this.texts = texts;
    }

    /** That the appeal arrived, and when silence will have rejected it (CRPA L.112-3). */
    public IssuedDocument issueReceipt(Actor actor, UUID id) {
        return issue(actor, id, LetterKind.APPEAL_RECEIPT);
    }

    /** What was answered, why, and the remedies that are left. */
    public IssuedDocument issueAnswer(Actor actor, UUID id) {
        return issue(actor, id, LetterKind.APPEAL_DECISION);
    }

    private IssuedDocument issue(Actor actor, UUID id, LetterKind kind) {
        issuing.require(actor);
        Appeal appeal = appeals.get(id);
        Issuing.Cause cause = new Issuing.Cause(appeal.call(), appeal.dossier(), kind + " " + id, () -> true);
        return issuing.once(actor, cause, now -> model(appeal, kind, now));
    }

    private AppealModel model(Appeal appeal, LetterKind kind, Instant now) {
        Dossier dossier = dossiers.get(appeal.dossier());
        ZoneId zone = calls.get(appeal.call()).definition().zone();
        Letterhead head = heads.of(dossier, now);
        String contested = appeal.named(texts.word(head.language(), "appealAgainst.of", appeal.against()));
        Appeal.@Nullable Outcome outcome = appeal.outcome();
        return new AppealModel(
                kind,
                head,
                contested,
                appeal.lodgedAt().atZone(zone),
                appeal.lodgedBy(),
                DueDate.until(appeal.dueAt(), zone).lastDay(),
                outcome == null ? null : texts.get(head.language(), "letter.appeal.outcome." + outcome, contested),
                outcome == Appeal.Outcome.REJECT,
                appeal.reasons(),
                signatories(appeal, head.language()));
    }

    private String signatories(Appeal appeal, Language language) {
        String last = Objects.requireNonNullElse(appeal.closedBy(), "");
        String first = appeal.firstSignedBy();
        return first == null ? last : texts.get(language, "letter.twoSignatories", first, last);
    }
}
