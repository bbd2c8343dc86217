package org.passerelle.funding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.passerelle.shared.Money;

/**
 * The most that the ministry may give to a plan (D2). The applicant's option counts only where several countries take part:
 * a flat rate for one country would undo its group's rate (ADR 0020).
 */
public final class Caps {

    private Caps() {}

    /**
     * The cap by rate alone, to the cent half-up: each country's part at its rate, summed, or the total at the flat rate.
     * Empty while no country is named, and where the version of the table sets no rate. B4 compares the request with it.
     */
    public static Optional<Money> rateCap(FundingPlan plan, FundingRules rules, RateTable table, boolean pooled) {
        if (table.matchesAuthorities(rules.rates())) {
            return Optional.of(plan.from(r -> r.source().isFrenchAuthority() || r.source() == ResourceSource.FOREIGN));
        }
        return flatCap(plan, rules, table, pooled).or(() -> capByParts(plan, rules, table, pooled));
    }

    /** The cap by rate and the call's largest grant, whichever is less: what an award may be (D5). */
    public static Money grantCap(FundingPlan plan, FundingRules rules, RateTable table, boolean pooled) {
        return rateCap(plan, rules, table, pooled).map(rules.maxGrant()::min).orElse(rules.maxGrant());
    }

    private static Optional<Money> flatCap(FundingPlan plan, FundingRules rules, RateTable table, boolean pooled) {
        if (plan.multiCountry() != MultiCountry.FLAT || plan.countries().size() < 2) {
            return Optional.empty();
        }
        return table.flatRate(rules.rates()).map(rate -> plan.total().times(rate.when(pooled)));
    }

    private static Optional<Money> capByParts(FundingPlan plan, FundingRules rules, RateTable table, boolean pooled) {
        List<Optional<BigDecimal>> caps = plan.countries().stream()
                .map(part -> table.rate(rules.rates(), rules.groupOf(part.code()))
                        .map(rate ->
                                part.part().amount().multiply(rate.when(pooled).fraction())))
                .toList();
        if (caps.isEmpty() || caps.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(
                Money.rounded(caps.stream().map(Optional::orElseThrow).reduce(BigDecimal.ZERO, BigDecimal::add)));
    }
}
