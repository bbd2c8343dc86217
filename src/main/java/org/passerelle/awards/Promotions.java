package org.passerelle.awards;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.AfterDecision;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Judgements;
import org.passerelle.dossiers.Preconditions;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Quality;
import org.passerelle.people.Rights;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Money;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Awards from the waiting list that the first signature does not reach: read, and signed under a delegation that does (ADR 0124). */
@Service
@Transactional
public class Promotions {

    private final KeptPromotionsTable table;
    private final Promotion promotion;
    private final DecisionsTable decisions;
    private final OneSignature signature;
    private final TwoSignatures two;
    private final Preconditions preconditions;
    private final OfferOpening opening;
    private final AfterDecision after;
    private final Judgements judgements;
    private final Conflicts conflicts;
    private final DossierFile dossiers;
    private final Calls calls;
    private final Rights rights;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Promotions(
            KeptPromotionsTable table,
            Promotion promotion,
            DecisionsTable decisions,
            OneSignature signature,
            TwoSignatures two,
            Preconditions preconditions,
            OfferOpening opening,
            AfterDecision after,
            Judgements judgements,
            Conflicts conflicts,
            DossierFile dossiers,
            Calls calls,
            Rights rights,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.promotion = promotion;
        this.decisions = decisions;
        this.signature = signature;
        this.two = two;
        this.preconditions = preconditions;
        this.opening = opening;
        this.after = after;
        this.judgements = judgements;
        this.conflicts = conflicts;
        this.dossiers = dossiers;
        this.calls = calls;
        this.rights = rights;
        this.events = events;
        this.clock = clock;
    }

    /** What is kept for a dossier; for staff. */
    @Transactional(readOnly = true)
    public Optional<KeptPromotion> of(Actor actor, DossierId id) {
        rights.require(actor, Act.READ_SESSION);
        conflicts.requireOpen(actor, dossiers.get(id));
        return table.find(id);
    }

    /** What is kept in a call, without what a conflict closes (D10). */
    @Transactional(readOnly = true)
    public List<KeptPromotion> ofCall(Actor actor, CallId call) {
        rights.require(actor, Act.READ_OFFERS);
        Set<DossierId> closed = conflicts.closedTo(actor);
        return table.of(call).stream()
                .filter(kept -> !closed.contains(kept.dossier()))
                .toList();
    }

    /**
     * Shows the award that would be signed.
     *
     * @throws Refusal as {@link #sign}, but for the password and the delegation
     */
    @Transactional(readOnly = true)
    public ShownAct preview(Actor actor, DossierId id) {
        rights.require(actor, Act.DECIDE);
        Dossier dossier = dossiers.get(id);
        return shown(actor, calls.get(dossier.call()), dossier);
    }

    /**
     * Signs the award; it is known at once. Where the call asks for two signatures, the first decides nothing yet.
     *
     * @return what is decided; nothing by a first signature
     * @throws Refusal NO_SUCH_TASK where nothing is kept, FORBIDDEN, CONFLICT_OF_INTEREST, PASSWORD_NEEDED, CONTENT with
     *     FIRST_SIGNED, AWARD_E05, AWARD_E07, ACT_CHANGED, DELEGATION_…
     */
    public Optional<Decision> sign(Actor actor, DossierId id, Signing signing) {
        rights.require(actor, Act.DECIDE);
        Call call = calls.locked(dossiers.get(id).call());
        Dossier dossier = dossiers.locked(id);
        ShownAct shown = shown(actor, call, dossier);
        two.refuseWaiting(dossier, AwaitedAct.Kind.PROMOTION);
        SignedAct act = signed(actor, call, dossier, shown, signing);
        judgements.record(actor, id, Quality.DECISION);
        if (TwoSignatures.areAsked(call)) {
            two.first(actor, dossier, AwaitedAct.Kind.PROMOTION, act, "");
            return Optional.empty();
        }
        return Optional.of(award(actor, call, dossier, act));
    }

    /**
     * Signs, as the second person, the award that bears a first signature.
     *
     * @throws Refusal NO_SUCH_TASK where none waits, CONTENT with SECOND_SIGNATORY, FIRST_TIED, FIRST_SIGNED, and as {@link #sign}
     */
    public Decision countersign(Actor actor, DossierId id, Signing signing) {
        rights.require(actor, Act.DECIDE);
        Call call = calls.locked(dossiers.get(id).call());
        Dossier dossier = dossiers.locked(id);
        ShownAct shown = shown(actor, call, dossier);
        FirstSignature first = two.second(actor, dossier, two.awaited(dossier, AwaitedAct.Kind.PROMOTION), shown);
        SignedAct act = signed(actor, call, dossier, shown, signing).after(first);
        judgements.record(actor, id, Quality.DECISION);
        return award(actor, call, dossier, act);
    }

    private ShownAct shown(Actor actor, Call call, Dossier dossier) {
        signature.requireUntied(actor, dossier, Act.DECIDE);
        KeptPromotion kept = kept(dossier);
        List<Finding> unmet = preconditions.beforeAward(dossier.lead(), dossier.name());
        if (!unmet.isEmpty()) {
            throw new Refusal(unmet);
        }
        return ShownAct.of(PromotionText.of(
                call.definition(),
                dossier,
                decisions.find(dossier.id()).orElseThrow(),
                kept,
                promotion.conditions(dossier.id())));
    }

    private SignedAct signed(Actor actor, Call call, Dossier dossier, ShownAct shown, Signing signing) {
        Map<String, Money> grants = kept(dossier).grants();
        return new SignedAct(shown, signature.require(actor, call, dossier, shown, grants, signing), null);
    }

    private KeptPromotion kept(Dossier dossier) {
        return table.find(dossier.id())
                .filter(kept -> dossier.stage() == Stage.WAITLISTED)
                .filter(kept -> !calls.get(kept.call()).waitingListEnd().isPastAt(clock.instant()))
                .orElseThrow(() -> new Refusal(RefusalCode.NO_SUCH_TASK, dossier.name()));
    }

    private Decision award(Actor actor, Call call, Dossier dossier, SignedAct act) {
        KeptPromotion kept = kept(dossier);
        Decision place = decisions.find(dossier.id()).orElseThrow();
        Decision decision = promotion.signed(call.definition(), place, kept, act, actor.name(), clock.instant());
        decisions.insert(decision);
        table.delete(dossier.id());
        after.promoteSigned(actor, dossier, Verdict.stageOf(decision.list()), WaitingList.detail(decision));
        opening.of(call, decision);
        events.publishEvent(new PromotionSigned(dossier.id()));
        events.publishEvent(new WaitingPromoted(dossier.id()));
        return decision;
    }
}
