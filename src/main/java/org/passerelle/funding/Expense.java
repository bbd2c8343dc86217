package org.passerelle.funding;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Money;

/**
 * One line of the expenditure table (domain.md §3.2 N).
 *
 * @param country the country part it belongs to, where rates differ by country
 * @param amounts euros by calendar year; a year left out is zero, a year with a quantity has what the quantity gives
 * @param place where it is spent; absent while it is not said
 * @param costing how the amounts are worked out, where that is said
 * @param method how a valued contribution was valued, in the applicant's words
 */
public record Expense(
        ExpenseCategory category,
        String label,
        ContributionKind kind,
        @Nullable CountryCode country,
        SortedMap<Integer, Money> amounts,
        @Nullable ExpensePlace place,
        @Nullable Costing costing,
        @Nullable String method) {

    public Expense {
        costing = costing == null || costing.saysNothing() ? null : costing;
        amounts = ByYear.copy(costing == null ? amounts : costing.over(amounts));
        method = method == null || method.isBlank() ? null : method;
    }

    /** A line that says its amounts alone. */
    public Expense(
            ExpenseCategory category,
            String label,
            ContributionKind kind,
            @Nullable CountryCode country,
            SortedMap<Integer, Money> amounts) {
        this(category, label, kind, country, amounts, null, null, null);
    }

    public Money in(int year) {
        return amounts.getOrDefault(year, Money.ZERO);
    }

    public Money total() {
        return Money.sum(amounts.values());
    }

    /** With other amounts; a quantity that does not give its amount any more goes. */
    public Expense withAmounts(SortedMap<Integer, Money> others) {
        return with(others, costing == null ? null : costing.agreeing(others));
    }

    /** With other quantities, and the amounts that they give. */
    public Expense withCosting(Costing other) {
        return with(amounts, other);
    }

    private Expense with(SortedMap<Integer, Money> others, @Nullable Costing other) {
        return new Expense(category, label, kind, country, others, place, other, method);
    }
}
