package org.passerelle.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;

class PlanSharesTests {

    /** Three lines of a third each: one bears 33.34, and whatever groups them says 66.67 or 66.66 accordingly. */
    private static final FundingPlan THIRDS = plan("300", "100", "100", "100");

    @Test
    void addUpToAHundred() {
        PlanShares shares = PlanShares.of(THIRDS);

        assertThat(IntStream.range(0, 3).mapToObj(i -> shares.line(i).value()).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("100.00");
    }

    @Test
    void giveAGroupTheSumOfWhatItsLinesShow() {
        PlanShares shares = PlanShares.of(THIRDS);

        assertThat(shares.of(r -> r.source() == ResourceSource.MINISTRY)).isEqualTo(shares.line(0));
        assertThat(shares.of(r -> r.source() != ResourceSource.MINISTRY))
                .isEqualTo(Percent.of("66.66"))
                .isEqualTo(new Percent(shares.line(1).value().add(shares.line(2).value())));
    }

    @Test
    void countWhatNobodyPaysYet() {
        PlanShares shares = PlanShares.of(plan("400", "100", "100", "100"));

        assertThat(shares.line(0)).isEqualTo(Percent.of(25));
        assertThat(shares.missing()).isEqualTo(Percent.of(25));
    }

    private static FundingPlan plan(String expense, String... resources) {
        List<Resource> lines = IntStream.range(0, resources.length)
                .mapToObj(i -> new Resource(
                        i == 0 ? ResourceSource.MINISTRY : ResourceSource.FR_LEAD,
                        "X",
                        ContributionKind.CASH,
                        FundingStatus.REQUESTED,
                        new TreeMap<>(Map.of(2027, Money.of(resources[i])))))
                .toList();
        Expense only = new Expense(
                ExpenseCategory.HR, "X", ContributionKind.CASH, null, new TreeMap<>(Map.of(2027, Money.of(expense))));
        return new FundingPlan(List.of(), null, List.of(only), lines, Money.ZERO);
    }
}
