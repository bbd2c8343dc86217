package org.passerelle.funding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Money;

/**
 * The most that the ministry may give to a plan (D2). The applicant's option counts only where several countries take part:
 * a flat rate for one country would undo its group's rate (ADR 0020).
 */
public final class Caps {

    private Caps() {}

    /**
     * The cap by rate alone, to the cent half-up: each country's part at its rate, summed, or the total at the flat rate. A
     * country whose group has no rate in a version that has some counts for nothing. Empty while no country is named, and
     * where the version sets no rate at all. B4 compares the request with it.
     */
    public static Optional<Money> rateCap(FundingPlan plan, FundingRules rules, RateTable table, boolean pooled) {
        return exactCap(plan, rules, table, pooled).map(Money::rounded);
    }

    /** The cap in whole cents that no rounding has lifted: what an offer keeps, so that its figures hold exactly. */
    static Optional<Money> unliftedCap(FundingPlan plan, FundingRules rules, RateTable table, boolean pooled) {
        return exactCap(plan, rules, table, pooled).map(Money::roundedDown);
    }

    /** The cap by rate and the call's largest grant, whichever is less: what an award may be (D5). */
    public static Money grantCap(FundingPlan plan, FundingRules rules, RateTable table, boolean pooled) {
        return rateCap(plan, rules, table, pooled).map(rules.maxGrant()::min).orElse(rules.maxGrant());
    }

    private static Optional<BigDecimal> exactCap(
            FundingPlan plan, FundingRules rules, RateTable table, boolean pooled) {
        if (table.matchesAuthorities(rules.rates())) {
            return Optional.of(plan.from(r -> r.source().isFrenchAuthority() || r.source() == ResourceSource.FOREIGN)
                    .amount());
        }
        return flatCap(plan, rules, table, pooled).or(() -> capByParts(plan, rules, table, pooled));
    }

    private static Optional<BigDecimal> flatCap(FundingPlan plan, FundingRules rules, RateTable table, boolean pooled) {
        if (plan.multiCountry() != MultiCountry.FLAT || plan.countries().size() < 2) {
            return Optional.empty();
        }
        return table.flatRate(rules.rates())
                .map(rate -> plan.total().amount().multiply(rate.when(pooled).fraction()));
    }

    private static Optional<BigDecimal> capByParts(
            FundingPlan plan, FundingRules rules, RateTable table, boolean pooled) {
        if (plan.countries().isEmpty() || !setsRates(rules, table)) {
            return Optional.empty();
        }
        return Optional.of(plan.countries().stream()
                .flatMap(part -> rate(part, rules, table).stream()
                        .map(rate ->
                                part.part().amount().multiply(rate.when(pooled).fraction())))
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** The countries whose part counts for nothing, because the version has rates and none for their group. */
    static List<CountryCode> unrated(FundingPlan plan, FundingRules rules, RateTable table) {
        boolean byParts = !table.matchesAuthorities(rules.rates())
                && flatCap(plan, rules, table, false).isEmpty()
                && setsRates(rules, table);
        return plan.countries().stream()
                .filter(part -> byParts && rate(part, rules, table).isEmpty())
                .map(CountryPart::code)
                .toList();
    }

    private static Optional<MaximumRate> rate(CountryPart part, FundingRules rules, RateTable table) {
        return table.rate(rules.rates(), rules.groupOf(part.code()));
    }

    private static boolean setsRates(FundingRules rules, RateTable table) {
        return Stream.of(CountryGroup.values())
                .anyMatch(group -> table.rate(rules.rates(), group).isPresent());
    }
}
