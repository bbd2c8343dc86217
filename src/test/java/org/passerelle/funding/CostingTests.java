package org.passerelle.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.passerelle.shared.Json;
import org.passerelle.shared.Money;

class CostingTests {

    @Test
    void givesTheAmountOfEachYearRoundedHalfUp() {
        Expense line = line(amounts(1, 2)).withCosting(costing("33.35", Map.of(2027, "2.5")));

        assertThat(line.in(2027)).isEqualTo(Money.of("83.38"));
        assertThat(line.in(2028)).isEqualTo(Money.of(2));
    }

    @Test
    void leavesAmountsAloneUntilTheUnitCostIsKnown() {
        Expense line = line(amounts(100, 200)).withCosting(costing("0", Map.of(2027, "12")));

        assertThat(line.amounts()).isEqualTo(amounts(100, 200));
    }

    @Test
    void dropsTheQuantityThatDoesNotGiveItsAmountAnyMore() {
        Expense line = line(amounts(0, 0)).withCosting(costing("10", Map.of(2027, "3", 2028, "4")));

        Expense moved = line.withAmounts(amounts(30, 41));

        assertThat(moved.costing().quantities()).containsOnlyKeys(2027);
        assertThat(moved.amounts()).isEqualTo(amounts(30, 41));
    }

    @Test
    void followsAMoveOfTheSolver() {
        Expense line = line(amounts(0, 0)).withCosting(costing("10", Map.of(2027, "3")));
        FundingPlan plan = new FundingPlan(List.of(), null, List.of(line), List.of(), Money.ZERO);

        FundingPlan moved = new PlanMove(plan)
                .expenses(new Cells(List.of(new Cells.Cell(0, 2027, 100))), 1)
                .plan();

        assertThat(moved.expenses().get(0).in(2027)).isEqualTo(Money.of(31));
        assertThat(moved.expenses().get(0).costing().quantities()).isEmpty();
    }

    @Test
    void isFrozenOnlyWhereSomethingIsSaid() {
        assertThat(Json.write(line(amounts(1, 2))))
                .doesNotContain("costing")
                .doesNotContain("place")
                .doesNotContain("method");
        Expense line = line(amounts(1, 2)).withCosting(costing("10", Map.of(2027, "20")));
        assertThat(Json.write(line)).contains("\"quantities\":{\"2027\":20}");
        assertThat(Json.read(Json.write(line), Expense.class)).isEqualTo(line);
    }

    private static Expense line(SortedMap<Integer, Money> amounts) {
        return new Expense(ExpenseCategory.INKIND_FR, "Agents", ContributionKind.IN_KIND, null, amounts);
    }

    private static Costing costing(String cost, Map<Integer, String> quantities) {
        SortedMap<Integer, BigDecimal> read = new TreeMap<>();
        quantities.forEach((year, quantity) -> read.put(year, new BigDecimal(quantity)));
        return new Costing("jours", Money.of(cost), read);
    }

    private static SortedMap<Integer, Money> amounts(int first, int second) {
        return new TreeMap<>(Map.of(2027, Money.of(first), 2028, Money.of(second)));
    }
}
