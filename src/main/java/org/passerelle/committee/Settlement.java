package org.passerelle.committee;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
     * @param viable the minimum viable grant of each dossier, euros
     * @throws Refusal INVALID_VALUE for a change without a reason, of a dossier that is not before the committee, or with an
     *     amount that is missing, more than wanted or less than viable; ENVELOPE_EXCEEDED naming the funder and the excess
     */
    static Map<DossierId, Outcome> of(
            Session session, List<SessionLine> live, Map<DossierId, Money> viable, Deliberation deliberation) {
        refuseStrangers(live, deliberation);
        Map<DossierId, Outcome> outcomes = new LinkedHashMap<>();
        int waiting = 0;
        for (SessionLine line : live) {
            Deliberation.Change change = deliberation.changes().get(line.dossier());
            Outcome outcome = change == null
                    ? Outcome.asProposed(line.proposed())
                    : changed(line, change, viable.getOrDefault(line.dossier(), Money.ZERO));
            @Nullable Integer rank = outcome.list() == RankingList.WAITING ? Integer.valueOf(++waiting) : null;
            outcomes.put(line.dossier(), outcome.waitingAt(rank));
        }
        refuseExcess(session.available(), outcomes);
        return outcomes;
    }

    private static void refuseStrangers(List<SessionLine> live, Deliberation deliberation) {
        List<DossierId> known = live.stream().map(SessionLine::dossier).toList();
        deliberation.changes().keySet().stream()
                .filter(id -> !known.contains(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new Refusal(RefusalCode.WRONG_STAGE, id);
                });
    }

    private static Outcome changed(SessionLine line, Deliberation.Change change, Money viable) {
        if (change.reason().isBlank()) {
            throw new Refusal(RefusalCode.INVALID_VALUE, "reason", line.number());
        }
        Map<String, Money> grants = change.grants();
        if (change.list() == RankingList.MAIN && grants.isEmpty()) {
            grants = line.wants();
        }
        if (change.list().isFunded() == grants.isEmpty()) {
            throw new Refusal(RefusalCode.INVALID_VALUE, "grants", line.number());
        }
        grants.forEach((funder, grant) -> {
            Money want = line.wants().getOrDefault(funder, Money.ZERO);
            if (!grant.isPositive() || grant.isMoreThan(want)) {
                throw new Refusal(RefusalCode.INVALID_VALUE, "grants", line.number(), funder, want);
            }
        });
        refuseUnviable(line, change.list(), grants, viable);
        return new Outcome(change.list(), null, grants, change.reason(), true);
    }

    /** A partial award never goes under what the applicant declared viable (domain.md §2.4). */
    private static void refuseUnviable(SessionLine line, RankingList list, Map<String, Money> grants, Money viable) {
        String ministry = line.wants().keySet().iterator().next();
        if (list == RankingList.PARTIAL
                && grants.getOrDefault(ministry, Money.ZERO).isLessThan(viable)) {
            throw new Refusal(RefusalCode.INVALID_VALUE, "grants", line.number(), ministry, viable);
        }
    }

    private static void refuseExcess(Map<String, Money> available, Map<DossierId, Outcome> outcomes) {
        available.forEach((funder, envelope) -> {
            Money granted = Money.sum(outcomes.values().stream()
                    .map(o -> o.grants().getOrDefault(funder, Money.ZERO))
                    .toList());
            if (granted.isMoreThan(envelope)) {
                throw new Refusal(RefusalCode.ENVELOPE_EXCEEDED, funder, granted.minus(envelope));
            }
        });
    }
}
