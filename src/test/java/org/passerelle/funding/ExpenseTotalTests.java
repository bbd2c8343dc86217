package org.passerelle.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.shared.Money;

class ExpenseTotalTests {

    @Test
    void addsUpEachYearOfWhatIsThere() {
        FundingPlan plan = Plans.of("D1");

        List<ExpenseTotal<ContributionKind>> kinds =
                ExpenseTotal.of(plan, List.of(ContributionKind.values()), Expense::kind);

        assertThat(kinds).extracting(ExpenseTotal::what).containsExactly(ContributionKind.values());
        assertThat(kinds.get(1).in(2027)).isEqualTo(Money.of(12_000));
        assertThat(kinds.get(1).total()).isEqualTo(Money.of(32_000));
        assertThat(kinds.get(0).total().plus(kinds.get(1).total())).isEqualTo(plan.total());
    }

    @Test
    void leavesOutWhatHasNoLinesAndSharesOutAHundred() {
        List<ExpenseTotal<ExpenseCategory>> categories =
                ExpenseTotal.of(Plans.of("D1"), List.of(ExpenseCategory.values()), Expense::category);

        assertThat(categories).extracting(ExpenseTotal::what).doesNotContain(ExpenseCategory.CONTINGENCY);
        assertThat(categories.stream().map(c -> c.share().value()).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("100");
    }
}
