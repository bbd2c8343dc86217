package org.passerelle.awards;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.calls.Credits;
import org.passerelle.committee.Committee;
import org.passerelle.committee.Envelopes;
import org.passerelle.committee.Placement;
import org.passerelle.committee.RankingList;
import org.passerelle.committee.Session;
import org.passerelle.dossiers.AfterDecision;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Precondition;
import org.passerelle.dossiers.Progress;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The waiting list of a call: served in the order of its ranks with what came free, by the rules of the first allocation
 * (D5), until its last day. The officer signed the order; the clockwork carries it out (ADR 0094).
 */
@Service
@Transactional
public class WaitingList {

    private final DecisionsTable decisions;
    private final DecisionListsTable lists;
    private final DecidedGrants grants;
    private final Promotion promotion;
    private final PassedOver passedOver;
    private final KeptPromotions kept;
    private final OfferOpening opening;
    private final Committee committee;
    private final WaitingPlaces places;
    private final AfterDecision after;
    private final Progress progress;
    private final DossierFile dossiers;
    private final Calls calls;
    private final Credits credits;
    private final Rights rights;
    private final Conflicts conflicts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WaitingList(
            DecisionsTable decisions,
            DecisionListsTable lists,
            DecidedGrants grants,
            Promotion promotion,
            PassedOver passedOver,
            KeptPromotions kept,
            OfferOpening opening,
            Committee committee,
            WaitingPlaces places,
            AfterDecision after,
            Progress progress,
            DossierFile dossiers,
            Calls calls,
            Credits credits,
            Rights rights,
            Conflicts conflicts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.decisions = decisions;
        this.lists = lists;
        this.grants = grants;
        this.promotion = promotion;
        this.passedOver = passedOver;
        this.kept = kept;
        this.opening = opening;
        this.committee = committee;
        this.places = places;
        this.after = after;
        this.progress = progress;
        this.dossiers = dossiers;
        this.calls = calls;
        this.credits = credits;
        this.rights = rights;
        this.conflicts = conflicts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Serves those who wait with what is left of the envelopes (the clockwork). The call is held: two amounts that come free
     * at once are dealt out one after the other. Before the results are known, and past its last day, nobody is served; who does
     * not meet the conditions before an award is passed over, and keeps its place. An award that the first signature does not
     * reach is kept until somebody signs it, and serves nobody else meanwhile (ADR 0124).
     *
     * @return the dossiers that have an award now, in the order of their ranks
     */
    public List<DossierId> promote(Actor actor, CallId callId) {
        rights.require(actor, Act.PROMOTE);
        Call call = calls.locked(callId);
        if (!call.isReleased() || call.waitingListEnd().isPastAt(clock.instant())) {
            return List.of();
        }
        List<Waiting> waiting = places.of(call, progress.locked(callId, EnumSet.of(Stage.WAITLISTED)));
        List<KeptPromotion> lifted = kept.lift(callId);
        Envelopes left = grants.left(call);
        Map<Waiting, Set<Precondition>> unmet = passedOver.among(waiting);
        List<Waiting> fit =
                waiting.stream().filter(place -> !unmet.containsKey(place)).toList();
        List<Decision> served = new ArrayList<>();
        List<KeptPromotion> keeping = new ArrayList<>();
        Map<Waiting, Placement> round = promotion.round(call.definition(), fit, left);
        Promotion.funded(round).forEach((place, placement) -> {
            Optional<KeptPromotion> beyond = kept.beyond(call, place, placement);
            if (beyond.isPresent()) {
                keeping.add(beyond.get());
            } else {
                Decision decision = promotion.decision(call.definition(), place, placement, clock.instant());
                award(actor, call, decision, place);
                served.add(decision);
            }
        });
        kept.keep(actor, lifted, keeping);
        passedOver.say(actor, call, waiting, unmet, left, served);
        List<DossierId> awarded = served.stream().map(Decision::dossier).toList();
        passedOver.sayShort(actor, call, round, servedAnew(awarded, keeping, lifted));
        if (!awarded.isEmpty()) {
            events.publishEvent(new WaitingListServed(callId, awarded));
        }
        return awarded;
    }

    /** The list has ended for a dossier that waited in vain (the clockwork): its rejection is final. */
    public void end(Actor actor, DossierId id) {
        rights.require(actor, Act.PROMOTE);
        Dossier dossier = dossiers.get(id);
        Call call = calls.locked(dossier.call());
        Dossier before = dossiers.locked(id);
        before.refuseUnlessAt(Stage.WAITLISTED, "endWaiting");
        kept.drop(id);
        Decision first = decisions.find(id).orElseThrow();
        Decision last = promotion.rejection(call.definition(), first, clock.instant());
        decisions.insert(last);
        after.endWaiting(actor, before, detail(last));
        events.publishEvent(new WaitingListEnded(id));
    }

    /** Until when the list of a call holds: 24:00 of its last day. */
    @Transactional(readOnly = true)
    public Instant until(CallId call) {
        return calls.get(call).waitingListEnd().end();
    }

    /** Those who wait in a call, in the order in which they are served. */
    @Transactional(readOnly = true)
    public List<WaitingHead> of(Actor actor, CallId call) {
        rights.require(actor, Act.READ_OFFERS);
        Set<DossierId> closed = conflicts.closedTo(actor);
        return lists.waiting(call, null).stream()
                .filter(head -> !closed.contains(head.dossier()))
                .toList();
    }

    /** What is left of the envelopes. */
    @Transactional(readOnly = true)
    public Envelopes left(Actor actor, CallId call) {
        rights.require(actor, Act.READ_OFFERS);
        return grants.left(calls.get(call));
    }

    /**
     * Whether an amount came free before the release: a dossier that a session gave or proposed a grant was withdrawn, the officer
     * departed from the committee, or an envelope was raised after the last ranking.
     */
    @Transactional(readOnly = true)
    public boolean hasFreed(CallId call) {
        List<Session> sessions = committee.sessions(Actor.clockwork(), call);
        return sessions.stream()
                        .map(Session::lines)
                        .flatMap(List::stream)
                        .anyMatch(line -> line.isWithdrawn()
                                && !(line.given().isEmpty()
                                        && line.proposed().grants().isEmpty()))
                || decisions.of(call).stream().anyMatch(decision -> isOtherGrant(decision, sessions))
                || sessions.stream()
                        .map(Session::proposedAt)
                        .max(Comparator.naturalOrder())
                        .filter(ranked -> credits.areAddedSince(call, ranked))
                        .isPresent();
    }

    /** A departure from the committee by the conditions alone frees nothing. */
    private static boolean isOtherGrant(Decision decision, List<Session> sessions) {
        return !decision.grounds().departure().isBlank()
                && sessions.stream()
                        .sorted(Comparator.comparing(Session::number))
                        .flatMap(session -> session.lines().stream())
                        .filter(line -> line.dossier().equals(decision.dossier()))
                        .reduce((first, last) -> last)
                        .filter(line -> line.given().equals(decision.grants()))
                        .isEmpty();
    }

    /** Whether a dossier that came on the list now, and met the conditions before an award, would be served at once. */
    boolean wouldServe(Call call, Dossier dossier) {
        if (!call.isReleased()) {
            return false;
        }
        List<Dossier> all = new ArrayList<>(dossiers.ofCall(call.id(), EnumSet.of(Stage.WAITLISTED)));
        all.add(dossier);
        List<Waiting> waiting = places.of(call, all, dossier.id());
        Set<Waiting> unmet = passedOver.among(waiting).keySet();
        List<Waiting> inTurn = waiting.stream()
                .filter(place -> place.dossier().id().equals(dossier.id()) || !unmet.contains(place))
                .toList();
        return promotion.of(call.definition(), inTurn, grants.left(call)).keySet().stream()
                .anyMatch(place -> place.dossier().id().equals(dossier.id()));
    }

    /** Whom this round serves: what was kept before it is not said again. */
    private static Set<DossierId> servedAnew(
            List<DossierId> awarded, List<KeptPromotion> keeping, List<KeptPromotion> lifted) {
        Set<DossierId> anew = new HashSet<>(awarded);
        keeping.forEach(kept -> anew.add(kept.dossier()));
        lifted.forEach(kept -> anew.remove(kept.dossier()));
        return anew;
    }

    private void award(Actor actor, Call call, Decision decision, Waiting place) {
        decisions.insert(decision);
        Stage outcome = decision.list() == RankingList.MAIN ? Stage.AWARDED : Stage.PARTIALLY_AWARDED;
        after.promote(actor, place.dossier(), outcome, detail(decision));
        opening.of(call, decision);
        events.publishEvent(new WaitingPromoted(place.dossier().id()));
    }

    static Map<String, Object> detail(Decision decision) {
        return Map.of(
                "number", decision.number(),
                "replaces", String.valueOf(decision.replaces()),
                "list", decision.list(),
                "grants", decision.grants());
    }
}
