package org.passerelle.workbooks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.passerelle.calls.CallDefinition;
import org.passerelle.funding.Expense;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.Resource;
import org.passerelle.shared.CountryCode;

/**
 * Where things stand in the sheets of a budget: headings, a row of totals, the lines.
 *
 * @param years a column each: those of the call, and of what is already written
 * @param countries those that may be chosen
 */
record BudgetLayout(List<Integer> years, List<CountryCode> countries) {

    /** The columns before the years, by the keys of their headings. */
    static final List<String> EXPENSES = List.of("budget.category", "budget.label", "budget.kind", "budget.country");

    static final List<String> RESOURCES =
            List.of("budget.source", "budget.organisation", "budget.kind", "budget.status");

    /** What says more of an expense, after its total; a workbook may do without. */
    static final List<String> DETAILS = List.of("budget.place", "budget.method", "budget.unit", "budget.unitCost");

    static final String QUANTITY = "budget.quantity";
    static final String TOTAL = "budget.total";
    static final String LEAST = "budget.minimumViableGrant";
    static final String OPTION = "budget.multiCountry";

    /** The row of the first line, from 0. */
    static final int FIRST_LINE = 2;

    BudgetLayout {
        years = List.copyOf(years);
        countries = List.copyOf(countries);
    }

    static BudgetLayout of(CallDefinition call, FundingPlan plan) {
        SortedSet<Integer> years = new TreeSet<>(call.fundingRules().years());
        Stream.concat(
                        plan.expenses().stream().map(Expense::amounts),
                        plan.resources().stream().map(Resource::amounts))
                .forEach(amounts -> years.addAll(amounts.keySet()));
        return new BudgetLayout(List.copyOf(years), countries(call, plan));
    }

    private static List<CountryCode> countries(CallDefinition call, FundingPlan plan) {
        SortedSet<CountryCode> countries = new TreeSet<>(call.eligibleCountries());
        if (countries.isEmpty()) {
            Arrays.stream(Locale.getISOCountries()).map(CountryCode::of).forEach(countries::add);
        }
        plan.countries().forEach(part -> countries.add(part.code()));
        plan.expenses().stream()
                .flatMap(expense -> Stream.ofNullable(expense.country()))
                .forEach(countries::add);
        return List.copyOf(countries);
    }
}
