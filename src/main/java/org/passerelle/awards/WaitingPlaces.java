package org.passerelle.awards;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Call;
import org.passerelle.committee.AwardYears;
import org.passerelle.committee.Committee;
import org.passerelle.committee.DueYears;
import org.passerelle.committee.SpokenLine;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierId;
import org.springframework.stereotype.Component;

/** Who waits in a call with what it wants, in the order in which it is served. */
@Component
class WaitingPlaces {

    private final DecisionListsTable lists;
    private final Committee committee;
    private final AwardYears years;

    WaitingPlaces(DecisionListsTable lists, Committee committee, AwardYears years) {
        this.lists = lists;
        this.committee = committee;
        this.years = years;
    }

    List<Waiting> of(Call call, List<Dossier> all) {
        return of(call, all, null);
    }

    /** @param coming one that is not on the list yet, and would come on it by its rank */
    List<Waiting> of(Call call, List<Dossier> all, @Nullable DossierId coming) {
        Map<DossierId, Dossier> live = all.stream().collect(Collectors.toMap(Dossier::id, Function.identity()));
        List<WaitingHead> turns = live.isEmpty() ? List.of() : lists.waiting(call.id(), coming);
        if (turns.isEmpty()) {
            return List.of();
        }
        Map<DossierId, SpokenLine> lines = committee.spoken(call.id(), live.keySet());
        Map<DossierId, DueYears> due = years.of(live.keySet(), call.definition());
        Map<String, Decision> known = lists
                .listed(turns.stream().map(WaitingHead::decision).toList())
                .stream()
                .collect(Collectors.toMap(Decision::number, Function.identity()));
        return turns.stream()
                .filter(turn -> live.containsKey(turn.dossier()))
                .map(turn -> new Waiting(
                        Objects.requireNonNull(live.get(turn.dossier())),
                        Objects.requireNonNull(known.get(turn.decision())),
                        Objects.requireNonNull(lines.get(turn.dossier())).line(),
                        due.getOrDefault(turn.dossier(), DueYears.UNKNOWN)))
                .toList();
    }
}
