package org.passerelle.committee;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.committee.Placement.Reason;
import org.passerelle.shared.Money;

/** One walk down the ranking; used once. */
final class Round {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final AllocationRules rules;
    private final Purse purse;
    private final List<Placement> placements = new ArrayList<>();
    private int lastWaiting;

    Round(AllocationRules rules, Envelopes money) {
        this.rules = rules;
        this.purse = new Purse(money);
    }

    Allocation serve(List<Candidate> ranked) {
        ranked.forEach(candidate -> placements.add(place(candidate)));
        return new Allocation(placements, purse.left());
    }

    private Placement place(Candidate candidate) {
        if (candidate.mean().compareTo(rules.threshold().value()) < 0) {
            return placed(candidate, RankingList.REJECT, Map.of(), Reason.BELOW_THRESHOLD);
        }
        if (lastWaiting > 0 && !rules.allowSkip()) {
            return placed(candidate, RankingList.WAITING, Map.of(), Reason.AFTER_ONE_THAT_WAITS);
        }
        if (purse.serves(candidate.wants(), candidate.due())) {
            return placed(candidate, RankingList.MAIN, Purse.inFull(candidate.wants()), Reason.SERVED_IN_FULL);
        }
        Map<String, Money> parts = purse.inPart(candidate.wants(), candidate.due());
        return isEnough(candidate, parts)
                ? placed(candidate, RankingList.PARTIAL, parts, Reason.SERVED_IN_PART)
                : placed(candidate, RankingList.WAITING, Map.of(), Reason.ENVELOPE_SHORT);
    }

    /** Tested on the first funder's part, in its own currency (D5). */
    private boolean isEnough(Candidate candidate, Map<String, Money> parts) {
        Money part = parts.getOrDefault(rules.firstFunder(), Money.ZERO);
        BigDecimal floor = candidate
                .want(rules.firstFunder())
                .amount()
                .multiply(rules.partialFloor().value());
        return part.isPositive()
                && !part.isLessThan(candidate.minimumViable())
                && part.amount().multiply(HUNDRED).compareTo(floor) >= 0;
    }

    private Placement placed(Candidate candidate, RankingList list, Map<String, Money> grants, Reason reason) {
        Map<String, Object> evidence = evidence(candidate, reason);
        purse.pay(grants, candidate.due());
        @Nullable Integer waitingRank = list == RankingList.WAITING ? Integer.valueOf(++lastWaiting) : null;
        return new Placement(candidate.key(), placements.size() + 1, list, waitingRank, grants, reason, evidence);
    }

    /** The figures as they stood before this dossier was served; of the funder, and its year, that has least of what is wanted. */
    private Map<String, Object> evidence(Candidate candidate, Reason reason) {
        if (reason == Reason.BELOW_THRESHOLD) {
            return Map.of(
                    "mean", candidate.mean(), "threshold", rules.threshold().value());
        }
        Money part = purse.inPart(candidate.wants(), candidate.due()).getOrDefault(rules.firstFunder(), Money.ZERO);
        Map<String, Object> figures = new LinkedHashMap<>(Map.of(
                "part", part.amount(),
                "least", candidate.minimumViable().amount(),
                "floor", rules.partialFloor().value()));
        Bound scarcest = purse.scarcest(candidate.wants(), candidate.due())
                .orElseGet(() -> Bound.ofWhole(
                        rules.firstFunder(), Money.ZERO, purse.left().of(rules.firstFunder())));
        figures.put("funder", scarcest.funder());
        figures.put("want", scarcest.want().amount());
        figures.put("left", scarcest.left().amount());
        if (scarcest.year() != null) {
            figures.put("year", scarcest.year());
        }
        return figures;
    }
}
