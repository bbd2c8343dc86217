package org.passerelle.committee;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Funder;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Money;
import org.passerelle.shared.Priced;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;

/** What a session comes to: the proposal with the committee's changes, checked against wants and envelopes. */
final class Settlement {

    private Settlement() {}

    /**
     * The outcome of each line, in the order of the ranking; waiting ranks follow it.
     *
     * @param due the years in which the awards fall due; nothing where no year is bounded
     * @throws Refusal every fault at once: WRONG_STAGE for a dossier that is not before the committee, INVALID_VALUE with each
     *     {@link ChangeFault}, ENVELOPE_EXCEEDED naming each funder, its year where a year is exceeded, and the excess
     */
    static Map<DossierId, Outcome> of(
            CallDefinition call,
            Session session,
            List<SessionLine> live,
            Deliberation deliberation,
            Map<DossierId, DueYears> due) {
        Map<DossierId, Outcome> outcomes = new LinkedHashMap<>();
        int waiting = 0;
        for (SessionLine line : live) {
            Outcome outcome = outcome(line, deliberation.changes().get(line.dossier()));
            @Nullable Integer rank = outcome.list() == RankingList.WAITING ? Integer.valueOf(++waiting) : null;
            outcomes.put(line.dossier(), outcome.waitingAt(rank));
        }
        List<Refusal> faults = new ArrayList<>(strangers(live, deliberation));
        live.forEach(line -> faults.addAll(faults(line, deliberation)));
        excesses(session.available(), outcomes, due).forEach(excess -> faults.add(refusal(call, excess)));
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        return outcomes;
    }

    private static Outcome outcome(SessionLine line, Deliberation.@Nullable Change change) {
        return change == null
                ? Outcome.asProposed(line.proposed())
                : new Outcome(
                        change.list(),
                        null,
                        change.grantsOf(line.wants()),
                        change.reason(),
                        change.departsFrom(line),
                        change.position());
    }

    private static List<Refusal> strangers(List<SessionLine> live, Deliberation deliberation) {
        List<DossierId> known = live.stream().map(SessionLine::dossier).toList();
        return deliberation.changes().keySet().stream()
                .filter(id -> !known.contains(id))
                .map(id -> new Refusal(RefusalCode.WRONG_STAGE, id))
                .toList();
    }

    private static List<Refusal> faults(SessionLine line, Deliberation deliberation) {
        Deliberation.Change change = deliberation.changes().get(line.dossier());
        return change == null
                ? List.of()
                : ChangeFault.of(line, change).stream()
                        .map(fault -> refusal(line, fault))
                        .toList();
    }

    private static Refusal refusal(SessionLine line, ChangeFault fault) {
        String field = fault.kind() == ChangeFault.Kind.REASON ? "reason" : "grants";
        String funder = Objects.requireNonNullElse(fault.funder(), "");
        return new Refusal(RefusalCode.INVALID_VALUE, field, line.number(), fault.kind(), funder, fault.amount());
    }

    private static List<Envelopes.Excess> excesses(
            Envelopes available, Map<DossierId, Outcome> outcomes, Map<DossierId, DueYears> due) {
        Map<DossierId, Map<String, Money>> grants = new LinkedHashMap<>();
        outcomes.forEach((dossier, outcome) -> grants.put(dossier, outcome.grants()));
        return available.minus(grants, due).excesses();
    }

    private static Refusal refusal(CallDefinition call, Envelopes.Excess excess) {
        Funder funder = call.funder(excess.funder()).orElseThrow();
        Priced beyond = funder.told(excess.amount());
        return excess.year() == null
                ? new Refusal(RefusalCode.ENVELOPE_EXCEEDED, funder.name(), beyond)
                : new Refusal(
                        RefusalCode.ENVELOPE_EXCEEDED,
                        funder.name(),
                        beyond,
                        excess.year().toString());
    }
}
