package org.passerelle.committee;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallDefinition;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Money;

/**
 * What a session is opened with: the candidates ranked (D7) and served (D5) with what is left.
 *
 * @param available the envelopes less what the dossiers of earlier sessions hold
 * @param ranked best first
 */
record Proposal(Envelopes available, List<Candidate> ranked, Allocation allocation) {

    /**
     * @param held what decided dossiers hold now, whatever their session gave them
     * @param years in which awards fall due
     */
    static Proposal of(
            CallDefinition call,
            List<Session> before,
            Map<DossierId, Map<String, Money>> held,
            AwardYears years,
            List<Candidate> candidates) {
        List<SessionLine> undecided = before.stream()
                .flatMap(session -> session.lines().stream())
                .filter(line -> !held.containsKey(line.dossier()))
                .toList();
        Set<DossierId> holding = new LinkedHashSet<>(held.keySet());
        undecided.forEach(line -> holding.add(line.dossier()));
        Map<DossierId, DueYears> due = years.of(holding, call);
        Envelopes available = Envelopes.of(call).minus(held, due);
        for (SessionLine line : undecided) {
            available = available.minus(line.held(), due.getOrDefault(line.dossier(), DueYears.UNKNOWN));
        }
        AllocationRules rules = new AllocationRules(available, call.threshold(), call.partialFloor(), call.allowSkip());
        return new Proposal(available, Ranking.of(candidates), Allocation.propose(candidates, rules));
    }

    List<SessionLine> lines(List<Dossier> dossiers) {
        Map<String, Dossier> byNumber = dossiers.stream().collect(Collectors.toMap(Dossier::name, Function.identity()));
        List<SessionLine> lines = new ArrayList<>();
        for (int i = 0; i < ranked.size(); i++) {
            Candidate candidate = ranked.get(i);
            lines.add(line(
                    Objects.requireNonNull(byNumber.get(candidate.key())),
                    candidate,
                    i == 0 ? null : Ranking.tieBreak(ranked.get(i - 1), candidate)));
        }
        return lines;
    }

    private SessionLine line(Dossier dossier, Candidate candidate, Ranking.@Nullable TieBreak tieBreak) {
        Placement placement = allocation.of(candidate.key()).orElseThrow();
        return new SessionLine(
                dossier.id(),
                placement.key(),
                dossier.title(),
                "",
                placement.rank(),
                candidate.mean(),
                tieBreak,
                candidate.wants(),
                candidate.minimumViable(),
                placement,
                null,
                null);
    }
}
