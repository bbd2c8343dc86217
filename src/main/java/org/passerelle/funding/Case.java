package org.passerelle.funding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Money;
import org.passerelle.shared.Period;

/**
 * A plan before its judges, with all that they compare it with.
 *
 * @param rateCap the cap by rate (D2), where there is one
 * @param unrated the countries for which the version of the rates has none
 * @param period when the project runs, once the applicant has said so
 */
record Case(
        FundingPlan plan,
        FundingRules rules,
        Optional<Money> rateCap,
        List<CountryCode> unrated,
        Optional<Period> period) {

    /** The years of the call, of the project and of any amount written, in order. */
    SortedSet<Integer> years() {
        SortedSet<Integer> years = new TreeSet<>(rules.years());
        period.ifPresent(p -> years.addAll(p.years()));
        Stream.concat(
                        plan.expenses().stream().map(Expense::amounts),
                        plan.resources().stream().map(Resource::amounts))
                .forEach(amounts -> years.addAll(amounts.keySet()));
        return years;
    }

    Money total() {
        return plan.total();
    }

    Money expenses(Predicate<Expense> which) {
        return Money.sum(
                plan.expenses().stream().filter(which).map(Expense::total).toList());
    }

    Money expenses(int year, Predicate<Expense> which) {
        return Money.sum(
                plan.expenses().stream().filter(which).map(e -> e.in(year)).toList());
    }

    Money resources(int year, Predicate<Resource> which) {
        return Money.sum(
                plan.resources().stream().filter(which).map(r -> r.in(year)).toList());
    }

    /** What the French authorities bring, money and valued contributions. */
    Money french() {
        return plan.from(r -> r.source().isFrenchAuthority());
    }

    /** The lines of the ministry, by their place. */
    List<Integer> ministryLines() {
        return IntStream.range(0, plan.resources().size())
                .filter(i -> plan.resources().get(i).source() == ResourceSource.MINISTRY)
                .boxed()
                .toList();
    }

    /** Where a finding about the request is shown: beside the ministry's first line. */
    String placeOfRequest() {
        List<Integer> lines = ministryLines();
        return lines.isEmpty() ? "resources" : "resources." + lines.get(0);
    }

    /** Where a finding about some expenses is shown: beside the largest of them; under the table if none is. */
    String placeOfExpense(Predicate<Expense> which) {
        return place("expenses", plan.expenses(), which, Expense::total);
    }

    /** The same for some resources. */
    String placeOfResource(Predicate<Resource> which) {
        return place("resources", plan.resources(), which, Resource::total);
    }

    private static <T> String place(String table, List<T> lines, Predicate<T> which, Function<T, Money> amount) {
        return lines.stream()
                .filter(which)
                .max(Comparator.comparing(amount))
                .map(line -> table + "." + lines.indexOf(line))
                .orElse(table);
    }
}
