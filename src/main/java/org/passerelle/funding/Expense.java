package org.passerelle.funding;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Money;

/**
 * One line of the expenditure table.
 *
 * @param country the country part it belongs to, where rates differ by country
 * @param amounts euros by calendar year; a year left out is zero
 */
public record Expense(
        ExpenseCategory category,
        String label,
        ContributionKind kind,
        @Nullable CountryCode country,
        SortedMap<Integer, Money> amounts) {

    public Expense {
        amounts = new TreeMap<>(amounts);
    }

    public Money in(int year) {
        return amounts.getOrDefault(year, Money.ZERO);
    }

    public Money total() {
        return Money.sum(amounts.values());
    }
}
