package org.passerelle.awards;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.passerelle.calls.Call;
import org.passerelle.committee.Envelopes;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.Precondition;
import org.passerelle.dossiers.Preconditions;
import org.passerelle.people.Actor;
import org.passerelle.people.Trail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Who waits and does not meet the conditions before an award is passed over by what comes free, and keeps its place
 * (domain.md D1, E05 and E07; ADR 0094). It is said to it, to the officers and in the register of exceptions.
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
