package org.passerelle.awards;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.calls.Call;
import org.passerelle.committee.AllocationWords;
import org.passerelle.committee.Envelopes;
import org.passerelle.committee.Placement;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Precondition;
import org.passerelle.dossiers.Preconditions;
import org.passerelle.people.Actor;
import org.passerelle.people.Trail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Who waits and does not meet the conditions before an award is passed over by what comes free, and keeps its place
 * (domain.md D1, E05 and E07; ADR 0094). It is said to it, to the officers and in the register of exceptions. Whom the money does
 * not reach is passed by who follows where the call allows it: trail and register name what is short.
 */
@Component
class PassedOver {

    private final Preconditions preconditions;
    private final Promotion promotion;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    PassedOver(Preconditions preconditions, Promotion promotion, Trail trail, ApplicationEventPublisher events) {
        this.preconditions = preconditions;
        this.promotion = promotion;
        this.trail = trail;
        this.events = events;
    }

    /** Those who do not meet them today, with what is missing, in the order in which they wait. */
    Map<Waiting, Set<Precondition>> among(List<Waiting> waiting) {
        Map<?, Set<Precondition>> unmet = preconditions.unmetBeforeAward(
                waiting.stream().map(place -> place.dossier().lead()).distinct().toList());
        Map<Waiting, Set<Precondition>> among = new LinkedHashMap<>();
        waiting.forEach(place ->
                Optional.ofNullable(unmet.get(place.dossier().lead())).ifPresent(missing -> among.put(place, missing)));
        return among;
    }

    /**
     * Says it of those that would have been served in their turn.
     *
     * @param left what was dealt out
     * @param served the decisions that serve others
     */
    void say(
            Actor actor,
            Call call,
            List<Waiting> waiting,
            Map<Waiting, Set<Precondition>> unmet,
            Envelopes left,
            List<Decision> served) {
        List<String> numbers = served.stream().map(Decision::number).toList();
        unmet.forEach((place, missing) -> {
            List<Waiting> inTurn = waiting.stream()
                    .filter(each -> each.equals(place) || !unmet.containsKey(each))
                    .toList();
            if (promotion.of(call.definition(), inTurn, left).containsKey(place)) {
                note(actor, place.dossier(), missing, numbers);
                events.publishEvent(new WaitingPassedOver(place.dossier().id(), missing));
            }
        });
    }

    /**
     * Says of those whom what came free does not reach, while others who follow are served (D5, skip allowed), which envelope,
     * or which year of it, is short (ADR 0122).
     *
     * @param round where everybody came to stand, in the order of the list
     * @param served whom it serves
     */
    void sayShort(Actor actor, Call call, Map<Waiting, Placement> round, Set<DossierId> served) {
        Deque<Waiting> following = round.keySet().stream()
                .filter(place -> served.contains(place.dossier().id()))
                .collect(Collectors.toCollection(ArrayDeque::new));
        round.forEach((place, placement) -> {
            if (place.equals(following.peekFirst())) {
                following.removeFirst();
            }
            if (placement.reason() == Placement.Reason.ENVELOPE_SHORT && !following.isEmpty()) {
                noteShort(actor, call, place, placement, List.copyOf(following));
            }
        });
    }

    /** The decisions that gave the places on the list say which round it was, also where an award is signed days later. */
    private void noteShort(Actor actor, Call call, Waiting place, Placement placement, List<Waiting> before) {
        Dossier dossier = place.dossier();
        Map<String, Object> figures = placement.evidence();
        List<String> dossiers =
                before.stream().map(follower -> follower.dossier().name()).toList();
        List<String> places =
                before.stream().map(follower -> follower.decision().number()).toList();
        trail.record(
                actor,
                dossier.call().value(),
                dossier.id().value(),
                "passShort",
                dossier.stage(),
                dossier.stage(),
                Map.of(
                        "lacking", AllocationWords.lacking(placement, call.definition()),
                        "wanted", String.valueOf(figures.get("want")),
                        "available", String.valueOf(figures.get("left")),
                        "dossiers", dossiers,
                        "allocation", figures,
                        "place", place.decision().number(),
                        "servedPlaces", places));
    }

    private void note(Actor actor, Dossier dossier, Set<Precondition> missing, List<String> served) {
        List<String> codes = missing.stream()
                .sorted()
                .map(what -> what == Precondition.REPORTS ? "E05" : "E07")
                .toList();
        trail.record(
                actor,
                dossier.call().value(),
                dossier.id().value(),
                "passOver",
                dossier.stage(),
                dossier.stage(),
                Map.of("reasons", codes, "decisions", served));
    }
}
