package org.passerelle.committee;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Funder;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Money;

/**
 * What a session is opened with: the candidates ranked (D7) and served (D5) with what is left.
 *
 * @param available by funder: its envelope less what the dossiers of earlier sessions hold
 * @param ranked best first
 */
record Proposal(Map<String, Money> available, List<Candidate> ranked, Allocation allocation) {

    /** @param held what decided dossiers hold now, whatever their session gave them */
    static Proposal of(
            CallDefinition call,
            List<Session> before,
            Map<DossierId, Map<String, Money>> held,
            List<Candidate> candidates) {
        Map<String, Money> available = new LinkedHashMap<>();
        for (Funder funder : call.funders()) {
            available.put(funder.key(), funder.envelope());
        }
        held.values().forEach(grants -> deduct(available, grants));
        before.stream()
                .flatMap(session -> session.lines().stream())
                .filter(line -> !held.containsKey(line.dossier()))
                .forEach(line -> deduct(available, line.held()));
        AllocationRules rules = new AllocationRules(available, call.threshold(), call.partialFloor(), call.allowSkip());
        return new Proposal(available, Ranking.of(candidates), Allocation.propose(candidates, rules));
    }

    private static void deduct(Map<String, Money> available, Map<String, Money> grants) {
        grants.forEach((funder, grant) -> available.merge(funder, grant.negated(), Money::plus));
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
