package org.passerelle.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Money;

/** Travel to a red zone, and the plan without it (domain.md §2.4, ADR 0126). */
class RedZoneTests {

    private static final Set<CountryCode> BENIN = Set.of(CountryCode.of("BJ"));

    @Test
    void countsWhatIsNotSaidToBeSpentInFrance() {
        assertThat(RedZone.travel(with(ExpensePlace.ABROAD, null), BENIN)).isEqualTo(Money.of(6_000));
        assertThat(RedZone.travel(with(null, null), BENIN)).isEqualTo(Money.of(6_000));
        assertThat(RedZone.travel(with(ExpensePlace.FRANCE, null), BENIN)).isEqualTo(Money.ZERO);
    }

    @Test
    void countsTheZoneAlone() {
        assertThat(RedZone.travel(with(null, CountryCode.of("BJ")), BENIN)).isEqualTo(Money.of(6_000));
        assertThat(RedZone.travel(with(null, CountryCode.of("SN")), BENIN)).isEqualTo(Money.ZERO);
        assertThat(RedZone.travel(with(null, null), Set.of())).isEqualTo(Money.ZERO);
    }

    @Test
    void lowersEveryCashResourceOfTheYearInItsProportionSoThatThePlanBalances() {
        FundingPlan less = RedZone.without(with(null, null), BENIN);

        assertThat(less.total()).isEqualTo(Money.of(42_000));
        assertThat(less.requested()).isEqualTo(Money.of(21_000));
        assertThat(less.countries()).containsExactly(new CountryPart(CountryCode.of("BJ"), Money.of(42_000)));
        assertThat(less.resources())
                .extracting(resource -> resource.in(2027))
                .containsExactly(Money.of(5_000), Money.of(3_000), Money.of(2_000));
        assertThat(less.resources())
                .extracting(resource -> resource.in(2028))
                .containsExactly(Money.of(8_000), Money.of(4_800), Money.of(3_200));
    }

    @Test
    void leavesAPlanWithoutSuchTravelAsItIs() {
        FundingPlan plan = with(ExpensePlace.FRANCE, null);

        assertThat(RedZone.without(plan, BENIN)).isEqualTo(plan);
    }

    @Test
    void refusesARevisedBudgetThatStillTravelsThere() {
        FundingPlan submitted = with(null, null);
        FundingPlan less = RedZone.without(submitted, BENIN);
        AwardedPlan award = new AwardedPlan(
                less, less.requested(), Money.ZERO, Plans.rulesOf("D1"), new D2Rates(), Optional.empty(), false, BENIN);

        assertThat(award.review(submitted))
                .filteredOn(finding -> finding.code().equals(AwardedPlan.RED_ZONE_TRAVEL))
                .singleElement()
                .matches(Finding::blocks);
        assertThat(award.review(less)).extracting(Finding::code).doesNotContain(AwardedPlan.RED_ZONE_TRAVEL);
    }

    /** 48 000 € of which 24 000 € are asked for, a third a year; 6 000 € of the first year are travel. */
    private static FundingPlan with(@Nullable ExpensePlace place, @Nullable CountryCode country) {
        FundingPlan plan = org.passerelle.Plans.balanced(Money.of(24_000));
        Expense training = plan.expenses().get(0);
        TreeMap<Integer, Money> rest = new TreeMap<>(training.amounts());
        rest.computeIfPresent(2027, (year, amount) -> amount.minus(Money.of(6_000)));
        List<Expense> expenses = new ArrayList<>(plan.expenses());
        expenses.set(0, training.withAmounts(rest));
        expenses.add(new Expense(
                ExpenseCategory.TRAVEL,
                "Missions",
                ContributionKind.CASH,
                country,
                new TreeMap<>(Map.of(2027, Money.of(6_000))),
                place,
                null,
                null));
        return new FundingPlan(
                plan.countries(), plan.multiCountry(), expenses, plan.resources(), plan.minimumViableGrant());
    }
}
