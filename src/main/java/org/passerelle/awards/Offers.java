package org.passerelle.awards;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.awards.Offer.State;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.AfterDecision;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.DossierWithdrawn;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.Money;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An award is an offer: its applicant accepts or declines it in time, or it lapses; what is given back serves others. */
@Service
@Transactional
public class Offers {

    private final OffersTable table;
    private final OfferListsTable lists;
    private final EarlierAwards earlier;
    private final AfterDecision after;
    private final DossierFile dossiers;
    private final Calls calls;
    private final Rights rights;
    private final Conflicts conflicts;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Offers(
            OffersTable table,
            OfferListsTable lists,
            EarlierAwards earlier,
            AfterDecision after,
            DossierFile dossiers,
            Calls calls,
            Rights rights,
            Conflicts conflicts,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.lists = lists;
        this.earlier = earlier;
        this.after = after;
        this.dossiers = dossiers;
        this.calls = calls;
        this.rights = rights;
        this.conflicts = conflicts;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Accepts what is offered. A whole award is accepted for good; a partial one once its revised budget is handed in, for
     * which there are as many days again, from the acceptance.
     *
     * @throws Refusal ALREADY_DONE, WRONG_STAGE where nothing is offered or the time is up
     */
    public Offer accept(Actor actor, DossierId id) {
        Dossier dossier = own(actor, id);
        Offer offer = open(dossier, "accept", State.ACCEPTED, State.IN_REVISION);
        Instant now = clock.instant();
        boolean partial = dossier.stage() == Stage.PARTIALLY_AWARDED;
        Offer answered = offer.accepted(now, actor.name(), partial ? Offer.due(calls.get(offer.call()), now) : null);
        table.update(answered);
        after.accept(actor, dossier, Map.of("decision", offer.decision()));
        events.publishEvent(new OfferAnswered(id, answered.state(), actor));
        return answered;
    }

    /**
     * Declines what is offered; the amount comes free for those who wait. Of a raise it is the difference alone: what was
     * accepted before stands, and waits for its revised budget where that was still awaited; what had merely been offered is open
     * again for the days that were left (ADR 0131).
     *
     * @param reason may be blank
     * @throws Refusal ALREADY_DONE, WRONG_STAGE where nothing is offered or the time is up
     */
    public void decline(Actor actor, DossierId id, String reason) {
        Dossier dossier = own(actor, id);
        Offer offer = open(dossier, "decline", State.DECLINED);
        Offer declined = offer.ended(State.DECLINED, clock.instant(), actor.name(), reason.strip());
        table.update(declined);
        Map<String, Object> detail = Map.of("decision", offer.decision(), "reason", reason.strip());
        Optional<KeptAward> kept = earlier.keep(declined);
        kept.ifPresentOrElse(
                award -> after.declineRaise(actor, dossier, award.stage(), detail(award.decision(), detail)),
                () -> after.decline(actor, dossier, detail));
        events.publishEvent(new OfferAnswered(id, State.DECLINED, actor));
        kept.ifPresent(award -> events.publishEvent(new EarlierAwardKept(
                id, offer.decision(), State.DECLINED, award.offer().state())));
        events.publishEvent(new AmountFreed(offer.call()));
    }

    /**
     * The time to answer, or to revise the budget, is up (the clockwork): the amount comes free; of a raise over what was
     * accepted the difference alone.
     */
    public void lapse(Actor actor, DossierId id) {
        rights.require(actor, Act.END_OFFER);
        Dossier dossier = dossiers.locked(id);
        Offer offer = pending(dossier, "lapse");
        Offer lapsed = offer.ended(State.LAPSED, clock.instant(), actor.name(), "");
        table.update(lapsed);
        earlier.keep(lapsed)
                .ifPresentOrElse(
                        award -> {
                            Map<String, Object> detail = Map.of("decision", offer.decision());
                            after.lapseRaise(actor, dossier, award.stage(), detail(award.decision(), detail));
                            events.publishEvent(new EarlierAwardKept(
                                    id,
                                    offer.decision(),
                                    State.LAPSED,
                                    award.offer().state()));
                        },
                        () -> {
                            after.lapse(actor, dossier);
                            events.publishEvent(new OfferLapsed(id));
                        });
        events.publishEvent(new AmountFreed(offer.call()));
    }

    /** The last days have begun (the clockwork): the applicant is told once more. */
    public void remind(Actor actor, DossierId id) {
        rights.require(actor, Act.END_OFFER);
        Offer offer = pending(dossiers.get(id), "remind");
        trail.record(
                actor, offer.call().value(), id.value(), "remindOffer", null, null, Map.of("due", offer.nextDueAt()));
        events.publishEvent(new OfferReminded(id));
    }

    /** The last offer made to a dossier, with its state. */
    @Transactional(readOnly = true)
    public Optional<Offer> of(Actor actor, DossierId id) {
        Dossier dossier = dossiers.get(id);
        rights.require(actor, Act.READ_OFFER, Relation.own(actor, dossier.lead()));
        dossiers.requireOpen(actor, dossier);
        return table.find(id);
    }

    /** All offers made to a dossier, the first one first. */
    @Transactional(readOnly = true)
    public List<Offer> history(Actor actor, DossierId id) {
        Dossier dossier = dossiers.get(id);
        rights.require(actor, Act.READ_OFFER, Relation.own(actor, dossier.lead()));
        dossiers.requireOpen(actor, dossier);
        return table.history(id);
    }

    /** The last offers of several dossiers, those alone that had one; for a module that has checked the right. */
    @Transactional(readOnly = true)
    public Map<DossierId, Offer> last(Collection<DossierId> ids) {
        return ids.isEmpty() ? Map.of() : table.last(ids);
    }

    /** The next offers of a call after one: what is waited for first, the nearest deadline first. */
    @Transactional(readOnly = true)
    public List<OfferLine> page(Actor actor, CallId call, Optional<Offer> after, int limit) {
        rights.require(actor, Act.READ_OFFERS);
        return lists.page(call, conflicts.closedTo(actor), after, limit);
    }

    /** What the offers of a call gave back, by funder in its own currency; of a raise the difference alone (ADR 0117). */
    @Transactional(readOnly = true)
    public Map<String, Money> freed(Actor actor, CallId call) {
        rights.require(actor, Act.READ_OFFERS);
        return lists.freed(call, conflicts.closedTo(actor));
    }

    /** What a withdrawn dossier held comes free; before the results are known, at their release. */
    @EventListener
    void on(DossierWithdrawn event) {
        table.find(event.dossier()).filter(offer -> isHeld(offer.state())).ifPresent(offer -> {
            table.update(offer.ended(State.WITHDRAWN, clock.instant(), event.by(), event.reason()));
            events.publishEvent(new AmountFreed(offer.call()));
        });
    }

    /** The decision that made the offer is withdrawn; whoever signs that has the right. */
    void revoke(DossierId id, Actor actor, String why) {
        table.find(id)
                .filter(offer -> isHeld(offer.state()))
                .ifPresent(offer -> table.update(offer.ended(State.REVOKED, clock.instant(), actor.name(), why)));
    }

    /**
     * More is offered in its place; whoever signs that has the right.
     *
     * @return what was raised, as it was, where it had been accepted or could still be
     */
    Optional<Offer> raise(DossierId id) {
        Optional<Offer> offer = table.find(id).filter(made -> isHeld(made.state()));
        offer.ifPresent(made -> table.update(made.raised()));
        return offer.filter(made -> made.state().isAccepted() || clock.instant().isBefore(made.dueAt()));
    }

    /** The last offer, where that was a raise under which a decision stood. */
    Optional<Offer> raiseOf(DossierId id) {
        return table.find(id).filter(offer -> offer.stands() != null && !offer.standsAgain());
    }

    private static Map<String, Object> detail(Decision kept, Map<String, Object> detail) {
        Map<String, Object> all = new HashMap<>(detail);
        all.put("number", kept.number());
        all.put("grants", kept.grants());
        return all;
    }

    private static boolean isHeld(State state) {
        return state.isPending() || state == State.ACCEPTED;
    }

    private Dossier own(Actor actor, DossierId id) {
        Dossier dossier = dossiers.locked(id);
        rights.require(actor, Act.ANSWER_OFFER, Relation.own(actor, dossier.lead()));
        return dossier;
    }

    private Offer open(Dossier dossier, String verb, State... done) {
        Optional<Offer> offer = table.find(dossier.id());
        if (offer.isPresent()
                && List.of(done).contains(offer.get().state())
                && !offer.get().standsAgain()) {
            throw Refusal.alreadyDone(dossier.name(), offer.map(Offer::answeredBy));
        }
        return offer.filter(o -> o.state() == State.OPEN && clock.instant().isBefore(o.dueAt()))
                .orElseThrow(() -> refused(dossier, verb));
    }

    private Offer pending(Dossier dossier, String verb) {
        return table.find(dossier.id())
                .filter(offer -> offer.state().isPending())
                .orElseThrow(() -> refused(dossier, verb));
    }

    private static Refusal refused(Dossier dossier, String verb) {
        return new Refusal(RefusalCode.WRONG_STAGE, dossier.name(), dossier.publicStage(), verb);
    }
}
