package org.passerelle.awards;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.AfterDecision;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.shared.LocalizedText;
import org.passerelle.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A signed decision is never edited: another decision, linked to it, rectifies its words or takes it back (ADR 0105). */
@Service
@Transactional
public class Corrections {

    private final DecisionsTable table;
    private final CorrectionCheck check;
    private final OneSignature signature;
    private final Offers offers;
    private final AfterDecision after;
    private final DossierFile dossiers;
    private final Calls calls;
    private final Rights rights;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Corrections(
            DecisionsTable table,
            CorrectionCheck check,
            OneSignature signature,
            Offers offers,
            AfterDecision after,
            DossierFile dossiers,
            Calls calls,
            Rights rights,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.check = check;
        this.signature = signature;
        this.offers = offers;
        this.after = after;
        this.dossiers = dossiers;
        this.calls = calls;
        this.rights = rights;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Shows what would be signed.
     *
     * @throws Refusal as {@link #sign}, but for the password and the delegation
     */
    @Transactional(readOnly = true)
    public ShownAct preview(Actor actor, DossierId id, Correction correction) {
        rights.require(actor, Act.DECIDE);
        Dossier dossier = dossiers.get(id);
        signature.requireUntied(actor, dossier, Act.DECIDE);
        return check.shown(dossier, check.standing(dossier), correction);
    }

    /**
     * Signs the decision that rectifies or withdraws the one that holds. A rectification leaves what is granted and who is
     * waited for; a withdrawal gives the amount back, and the dossier is ranked anew.
     *
     * @throws Refusal WRONG_STAGE where no known decision holds, CONFLICT_OF_INTEREST, PASSWORD_NEEDED, CONTENT with
     *     CORRECTION_REASON, CORRECTION_APPEALED, WITHDRAWAL_LATE, ACT_CHANGED, DELEGATION_…
     */
    public Decision sign(Actor actor, DossierId id, Correction correction, Signing signing) {
        rights.require(actor, Act.DECIDE);
        Call call = calls.locked(dossiers.get(id).call());
        Dossier dossier = dossiers.locked(id);
        signature.requireUntied(actor, dossier, Act.DECIDE);
        Decision before = check.standing(dossier);
        ShownAct shown = check.shown(dossier, before, correction);
        SigningDelegation delegation = signature.require(actor, call, dossier, shown, before.grants(), signing);
        Decision decision = decision(call, before, correction, shown, delegation, actor);
        table.insert(decision);
        takeEffect(actor, dossier, before, decision);
        return decision;
    }

    /**
     * What corrected a decision, the last where several did; for a module that has checked the right.
     *
     * @param number of the decision that may have been corrected
     */
    @Transactional(readOnly = true)
    public Optional<Decision> of(String number) {
        return table.correctionOf(number);
    }

    private void takeEffect(Actor actor, Dossier dossier, Decision before, Decision decision) {
        Map<String, Object> detail = Map.of(
                "number", decision.number(),
                "replaces", before.number(),
                "sha256", decision.grounds().sha256(),
                "reason", decision.correction());
        if (decision.withdraws()) {
            boolean held = dossier.stage().holdsGrant();
            offers.revoke(dossier.id(), actor, decision.correction());
            after.withdrawDecision(actor, dossier, Stage.APPRAISED, detail);
            events.publishEvent(new DecisionWithdrawn(dossier.id(), dossier.call(), true));
            if (held) {
                events.publishEvent(new AmountFreed(dossier.call()));
            }
        } else {
            after.rectify(actor, dossier, detail);
            events.publishEvent(new DecisionRectified(dossier.id()));
        }
    }

    private Decision decision(
            Call call,
            Decision before,
            Correction correction,
            ShownAct shown,
            SigningDelegation delegation,
            Actor signatory) {
        Instant now = clock.instant();
        boolean withdraws = correction.withdraws();
        return new Decision(
                table.nextNumber(now.atZone(call.definition().zone()).getYear()),
                before.dossier(),
                before.call(),
                before.list(),
                withdraws ? null : before.waitingRank(),
                withdraws ? Map.of() : before.grants(),
                before.total(),
                before.rank(),
                before.mean(),
                withdraws ? List.of() : before.reasons(),
                withdraws ? "" : before.reason(),
                withdraws ? List.of() : correction.conditions(),
                delegation.act(),
                now,
                signatory.name(),
                now,
                before.number(),
                grounds(before, correction, shown),
                withdraws ? DecisionKind.WITHDRAWAL : DecisionKind.RECTIFICATION,
                correction.why());
    }

    private static Grounds grounds(Decision before, Correction correction, ShownAct shown) {
        LocalizedText paragraph = correction.paragraph();
        return new Grounds(
                new LocalizedText(paragraph.fr(), Objects.requireNonNullElse(paragraph.en(), "")),
                before.grounds().paragraph(),
                "",
                shown.text(),
                shown.sha256(),
                true,
                null);
    }
}
