package org.passerelle.awards;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Judgements;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Quality;
import org.passerelle.people.Rights;
import org.passerelle.shared.Json;
import org.passerelle.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A signed decision is never edited: another decision, linked to it, rectifies its words or takes it back (ADR 0105). */
@Service
@Transactional
public class Corrections {

    private final DecisionsTable table;
    private final DecisionListsTable lists;
    private final CorrectionCheck check;
    private final OneSignature signature;
    private final TwoSignatures two;
    private final Superseding superseding;
    private final Judgements judgements;
    private final DossierFile dossiers;
    private final Calls calls;
    private final Rights rights;
    private final ApplicationEventPublisher events;

    Corrections(
            DecisionsTable table,
            DecisionListsTable lists,
            CorrectionCheck check,
            OneSignature signature,
            TwoSignatures two,
            Superseding superseding,
            Judgements judgements,
            DossierFile dossiers,
            Calls calls,
            Rights rights,
            ApplicationEventPublisher events) {
        this.table = table;
        this.lists = lists;
        this.check = check;
        this.signature = signature;
        this.two = two;
        this.superseding = superseding;
        this.judgements = judgements;
        this.dossiers = dossiers;
        this.calls = calls;
        this.rights = rights;
        this.events = events;
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
     * waited for; a withdrawal gives the amount back, and the dossier is ranked anew. Where the call asks for two signatures,
     * the first decides nothing yet.
     *
     * @return what is decided; nothing by a first signature
     * @throws Refusal WRONG_STAGE where no decision holds, CONFLICT_OF_INTEREST, PASSWORD_NEEDED, CONTENT with
     *     FIRST_SIGNED, CORRECTION_REASON, CORRECTION_APPEALED, WITHDRAWAL_LATE, WITHDRAWAL_UNRELEASED, ACT_CHANGED, DELEGATION_…
     */
    public Optional<Decision> sign(Actor actor, DossierId id, Correction correction, Signing signing) {
        rights.require(actor, Act.DECIDE);
        Call call = calls.locked(dossiers.get(id).call());
        Dossier dossier = dossiers.locked(id);
        signature.requireUntied(actor, dossier, Act.DECIDE);
        two.refuseWaiting(dossier, AwaitedAct.Kind.CORRECTION);
        SignedAct act = signed(actor, call, dossier, correction, signing);
        judgements.record(actor, id, Quality.DECISION);
        if (TwoSignatures.areAsked(call)) {
            two.first(actor, dossier, AwaitedAct.Kind.CORRECTION, act, Json.write(correction));
            return Optional.empty();
        }
        return Optional.of(carryOut(actor, call, dossier, correction, act));
    }

    /**
     * Signs, as the second person, the correction that bears a first signature; it takes effect.
     *
     * @throws Refusal NO_SUCH_TASK where none waits, CONTENT with SECOND_SIGNATORY, FIRST_SIGNED, and as {@link #sign}
     */
    public Decision countersign(Actor actor, DossierId id, Signing signing) {
        rights.require(actor, Act.DECIDE);
        Call call = calls.locked(dossiers.get(id).call());
        Dossier dossier = dossiers.locked(id);
        signature.requireUntied(actor, dossier, Act.DECIDE);
        AwaitedAct awaited = two.awaited(dossier, AwaitedAct.Kind.CORRECTION);
        Correction correction = Json.read(two.content(awaited), Correction.class);
        FirstSignature first =
                two.second(actor, dossier, awaited, check.shown(dossier, check.standing(dossier), correction));
        SignedAct act = signed(actor, call, dossier, correction, signing).after(first);
        judgements.record(actor, id, Quality.DECISION);
        events.publishEvent(new CorrectionCountersigned(id));
        return carryOut(actor, call, dossier, correction, act);
    }

    private SignedAct signed(Actor actor, Call call, Dossier dossier, Correction correction, Signing signing) {
        Decision before = check.standing(dossier);
        ShownAct shown = check.shown(dossier, before, correction);
        return new SignedAct(shown, signature.require(actor, call, dossier, shown, before.grants(), signing), null);
    }

    private Decision carryOut(Actor actor, Call call, Dossier dossier, Correction correction, SignedAct act) {
        Decision before = check.standing(dossier);
        if (!correction.withdraws()) {
            return superseding.rectify(actor, call, dossier, before, correction, act);
        }
        boolean held = dossier.stage().holdsGrant();
        Decision decision = superseding.withdraw(actor, call, dossier, before, correction.why(), act, Stage.APPRAISED);
        events.publishEvent(new DecisionWithdrawn(dossier.id(), call.id(), true));
        if (held) {
            events.publishEvent(new AmountFreed(call.id()));
        }
        return decision;
    }

    /**
     * The numbers of the decisions on these dossiers in whose place another one stands: rectified before the results, they are never
     * told. For a module that has checked the right.
     */
    @Transactional(readOnly = true)
    public Set<String> replaced(Collection<DossierId> dossiers) {
        return lists.replaced(dossiers);
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
}
