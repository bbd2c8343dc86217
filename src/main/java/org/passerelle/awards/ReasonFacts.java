package org.passerelle.awards;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.committee.Ranking.TieBreak;
import org.passerelle.committee.RankingList;
import org.passerelle.shared.Money;

/**
 * What the reasons of a decision rest on: two dossiers of which this is the same are given the same codes and the same
 * paragraph.
 *
 * @param waitingRank from 1, on the waiting list alone
 * @param mean of 100
 * @param threshold the call's least mean, of 100
 * @param rank place in the ranking, from 1
 * @param wants the most that each funder may give
 * @param left what the deliberation leaves of each envelope
 * @param belowThreshold whether the ranking refuses it for its mean
 * @param wantOfMoney whether the ranking puts it there, and what is left cannot serve the rest
 * @param departs whether the decision differs from the committee
 * @param tieBreak what put it behind the dossier before it where both have the same mean (D7); null elsewhere
 */
public record ReasonFacts(
        RankingList list,
        @Nullable Integer waitingRank,
        BigDecimal mean,
        BigDecimal threshold,
        int rank,
        List<Amount> wants,
        List<Amount> grants,
        List<Amount> left,
        boolean belowThreshold,
        boolean wantOfMoney,
        boolean departs,
        @Nullable TieBreak tieBreak) {

    /** An amount of one funder, in the currency of an ISO code. */
    public record Amount(String funder, String currency, Money money) {}

    public ReasonFacts {
        mean = mean.stripTrailingZeros();
        threshold = threshold.stripTrailingZeros();
        wants = List.copyOf(wants);
        grants = List.copyOf(grants);
        left = List.copyOf(left);
    }
}
