package org.passerelle.funding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Period;

/** Judges a plan by every rule at once, so that the applicant sees all that is to be mended. */
public final class FundingReview {

    private static final List<BudgetCheck> CHECKS = List.of(
            Balance.B1,
            Balance.B2,
            Request.B3,
            Request.B4,
            Shares.B5,
            Shares.B6,
            Shares.B7,
            Shares.B8,
            Shares.B9,
            Shares.B10,
            Request.B11,
            Amounts.B12,
            Balance.B13,
            Amounts.B14,
            Balance.B15,
            Shares.B16);

    private FundingReview() {}

    /** The codes of the rules, in the order in which they are judged. */
    public static List<String> codes() {
        return CHECKS.stream().map(BudgetCheck::name).toList();
    }

    /**
     * All findings, rule by rule; empty when nothing is left to mend.
     *
     * @param period when the project runs; absent while the applicant has not said so
     * @param pooled whether several French authorities take part (D2's bonus)
     */
    public static List<Finding> review(
            FundingPlan plan, FundingRules rules, RateTable table, @Nullable Period period, boolean pooled) {
        Case judged = new Case(
                plan,
                rules,
                Caps.rateCap(plan, rules, table, pooled),
                Caps.unrated(plan, rules, table),
                Optional.ofNullable(period));
        return Stream.concat(
                        CHECKS.stream().flatMap(check -> check.judge(judged).stream()),
                        PlanFields.judge(judged).stream())
                .toList();
    }
}
