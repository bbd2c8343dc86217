package org.passerelle.committee;

import java.math.BigDecimal;
import java.util.ArrayList;
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

    Round(AllocationRules rules, Map<String, Money> money) {
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
        if (purse.serves(candidate.wants())) {
            return placed(candidate, RankingList.MAIN, purse.inFull(candidate.wants()), Reason.SERVED_IN_FULL);
        }
        Map<String, Money> parts = purse.inPart(candidate.wants());
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
        purse.pay(grants);
        @Nullable Integer waitingRank = list == RankingList.WAITING ? Integer.valueOf(++lastWaiting) : null;
        return new Placement(candidate.key(), placements.size() + 1, list, waitingRank, grants, reason, evidence);
    }

    /** The figures as they stood before this dossier was served; of the funder that has least of what is wanted. */
    private Map<String, Object> evidence(Candidate candidate, Reason reason) {
        if (reason == Reason.BELOW_THRESHOLD) {
            return Map.of(
                    "mean", candidate.mean(), "threshold", rules.threshold().value());
        }
        String funder = purse.scarcest(candidate.wants()).orElse(rules.firstFunder());
        Money part = purse.inPart(candidate.wants()).getOrDefault(rules.firstFunder(), Money.ZERO);
        return Map.of(
                "funder", funder,
                "want", candidate.want(funder).amount(),
                "left", purse.left(funder).amount(),
                "part", part.amount(),
                "least", candidate.minimumViable().amount(),
                "floor", rules.partialFloor().value());
    }
}
