package org.passerelle.funding;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;

/**
 * The expenses of a plan that have something in common: a category, a place, a country, a kind.
 *
 * @param amounts euros by calendar year
 * @param share of all expenses; those of one list add up to 100.00 (B13)
 */
public record ExpenseTotal<K>(K what, SortedMap<Integer, Money> amounts, Percent share) {

    public ExpenseTotal {
        amounts = new TreeMap<>(amounts);
    }

    public Money in(int year) {
        return amounts.getOrDefault(year, Money.ZERO);
    }

    public Money total() {
        return Money.sum(amounts.values());
    }

    /** One total for each of these that has lines, in their order. */
    public static <K> List<ExpenseTotal<K>> of(FundingPlan plan, List<K> all, Function<Expense, K> what) {
        List<K> found = all.stream()
                .filter(one -> plan.expenses().stream()
                        .anyMatch(line -> what.apply(line).equals(one)))
                .toList();
        List<SortedMap<Integer, Money>> sums = found.stream()
                .map(one -> sum(plan.expenses().stream()
                        .filter(line -> what.apply(line).equals(one))
                        .toList()))
                .toList();
        List<Percent> shares =
                Percentages.of(sums.stream().map(sum -> Money.sum(sum.values())).toList());
        List<ExpenseTotal<K>> totals = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            totals.add(new ExpenseTotal<>(found.get(i), sums.get(i), shares.get(i)));
        }
        return totals;
    }

    private static SortedMap<Integer, Money> sum(List<Expense> lines) {
        SortedMap<Integer, Money> sum = new TreeMap<>();
        lines.forEach(line -> line.amounts().forEach((year, amount) -> sum.merge(year, amount, Money::plus)));
        return sum;
    }
}
