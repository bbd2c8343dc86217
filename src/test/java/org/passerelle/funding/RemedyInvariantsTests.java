package org.passerelle.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.statistics.Statistics;
import org.passerelle.funding.RandomBudgets.Budget;
import org.passerelle.shared.Finding;

/** What holds for every way out of every budget: no rule is left broken, nothing smaller would do. */
class RemedyInvariantsTests {

    private static final RateTable D2 = new D2Rates();
    private static final Set<String> TOUCHED = Set.of("B4", "B5", "B6", "B7", "B8", "B10", "B11");

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 1000)
    void eachOfferLeavesNoRuleBrokenAndIsTheSmallestOfItsKind(
            @ForAll("budgets") Budget budget, @ForAll @DoubleRange(max = 0.99) double fraction) {
        Remedies remedies = remedies(budget);

        Statistics.label("offers").collect(!remedies.offers().isEmpty()).coverage(coverage -> coverage.check(true)
                .percentage(share -> share > 25));
        for (Remedy remedy : remedies.offers()) {
            assertThat(blocking(remedy.plan(), budget)).isEmpty();
            long amount = Spread.cents(remedy.amount());
            long some = (long) (fraction * amount);
            for (Change change : ofItsKind(budget, remedy)) {
                assertThat(isMended(change.at(amount - 1), budget))
                        .as("%s a cent less", remedy.kind())
                        .isFalse();
                assertThat(isMended(change.at(some), budget))
                        .as("%s of %s", remedy.kind(), some)
                        .isFalse();
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE, tries = 1000)
    void whereNothingIsOfferedNoAmountWouldDo(
            @ForAll("budgets") Budget budget, @ForAll @DoubleRange(max = 0.99) double fraction) {
        Remedies remedies = remedies(budget);

        Set<RemedyKind> offered = remedies.offers().stream().map(Remedy::kind).collect(Collectors.toSet());
        if (!remedies.mends().isEmpty()) {
            Remedies.changes(budget.plan(), budget.rules()).stream()
                    .filter(change -> !offered.contains(change.kind()))
                    .forEach(change -> {
                        long some = (long) (fraction * change.most());
                        assertThat(change.fits(some) && isMended(change.at(some), budget))
                                .as("%s of %s", change.kind(), some)
                                .isFalse();
                    });
        }
    }

    /** The search may judge the outline because the rules say the same of it and of the whole plan. */
    @Property(edgeCases = EdgeCasesMode.NONE, tries = 500)
    void theOutlineBreaksTheRulesThatThePlanBreaks(
            @ForAll("budgets") Budget budget, @ForAll @DoubleRange(max = 0.99) double fraction) {
        Outline outline = new Outline(budget.plan(), budget.rules(), D2, budget.pooled());
        for (Change change : Remedies.changes(budget.plan(), budget.rules())) {
            long amount = (long) (fraction * Math.min(change.most(), 20_000_000));
            if (change.fits(amount)) {
                Set<String> rules = new TreeSet<>();
                outline.broken(change, amount).stream().map(Outline::code).forEach(rules::add);
                rules.remove(Clash.LEAST_VIABLE);
                FundingPlan after = change.at(amount);
                assertThat(rules)
                        .isEqualTo(broken(after, budget).stream()
                                .filter(TOUCHED::contains)
                                .collect(Collectors.toSet()));
                assertThat(after.from(r -> true)).isEqualTo(after.total());
            }
        }
    }

    private static List<Change> ofItsKind(Budget budget, Remedy remedy) {
        return Remedies.changes(budget.plan(), budget.rules()).stream()
                .filter(change -> change.kind() == remedy.kind())
                .filter(change -> change.fits(Spread.cents(remedy.amount())))
                .toList();
    }

    private static boolean isMended(FundingPlan plan, Budget budget) {
        return broken(plan, budget).isEmpty();
    }

    /** The rules that do not hold, B4 without the half cent by which its cap may be rounded up. */
    private static Set<String> broken(FundingPlan plan, Budget budget) {
        Set<String> codes = blocking(plan, budget).stream().map(Finding::code).collect(Collectors.toSet());
        Caps.unliftedCap(plan, budget.rules(), D2, budget.pooled())
                .filter(plan.requested()::isMoreThan)
                .ifPresent(cap -> codes.add("B4"));
        return codes;
    }

    private static List<Finding> blocking(FundingPlan plan, Budget budget) {
        return Finding.blocking(FundingReview.review(plan, budget.rules(), D2, null, budget.pooled()));
    }

    private static Remedies remedies(Budget budget) {
        return Remedies.of(budget.plan(), budget.rules(), D2, null, budget.pooled());
    }

    @Provide
    Arbitrary<Budget> budgets() {
        return Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.integers().between(1, 5))
                .as(RandomBudgets::budget);
    }
}
