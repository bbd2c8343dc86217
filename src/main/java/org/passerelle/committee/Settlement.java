package org.passerelle.committee;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Money;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;

/** What a session comes to: the proposal with the committee's changes, checked against wants and envelopes. */
final class Settlement {

    private Settlement() {}

    /**
     * The outcome of each line, in the order of the ranking; waiting ranks follow it.
     *
     * @throws Refusal every fault at once: WRONG_STAGE for a dossier that is not before the committee, INVALID_VALUE with each
     *     {@link ChangeFault}, ENVELOPE_EXCEEDED naming each funder and the excess
     */
    static Map<DossierId, Outcome> of(Session session, List<SessionLine> live, Deliberation deliberation) {
        Map<DossierId, Outcome> outcomes = new LinkedHashMap<>();
        int waiting = 0;
        for (SessionLine line : live) {
            Outcome outcome = outcome(line, deliberation.changes().get(line.dossier()));
            @Nullable Integer rank = outcome.list() == RankingList.WAITING ? Integer.valueOf(++waiting) : null;
            outcomes.put(line.dossier(), outcome.waitingAt(rank));
        }
        List<Refusal> faults = new ArrayList<>(strangers(live, deliberation));
        live.forEach(line -> faults.addAll(faults(line, deliberation)));
        faults.addAll(excess(session.available(), outcomes));
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

    private static List<Refusal> excess(Map<String, Money> available, Map<DossierId, Outcome> outcomes) {
        List<Refusal> faults = new ArrayList<>();
        available.forEach((funder, envelope) -> {
            Money granted = Money.sum(outcomes.values().stream()
                    .map(o -> o.grants().getOrDefault(funder, Money.ZERO))
                    .toList());
            if (granted.isMoreThan(envelope)) {
                faults.add(new Refusal(RefusalCode.ENVELOPE_EXCEEDED, funder, granted.minus(envelope)));
            }
        });
        return faults;
    }
}
