package org.passerelle.funding;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Money;
import org.passerelle.shared.TextKey;

/** What a plan must say beside its sums (domain.md §3.2 N to P): a field that is missing or that cannot be. */
final class PlanFields {

    private PlanFields() {}

    static List<Finding> judge(Case plan) {
        return Stream.of(option(plan), minimumViableGrant(plan), years(plan))
                .flatMap(findings -> findings)
                .toList();
    }

    /** The cap by country or the flat one: the applicant chooses as soon as countries of several groups take part. */
    private static Stream<Finding> option(Case plan) {
        long groups = plan.plan().countries().stream()
                .map(part -> plan.rules().groupOf(part.code()))
                .distinct()
                .count();
        return groups > 1 && plan.plan().multiCountry() == null
                ? Stream.of(Finding.blocking(
                        "REQUIRED_FIELD", "multiCountry", Map.of("label", new TextKey("budget.multiCountry"))))
                : Stream.empty();
    }

    /** Nobody needs more than is asked for. */
    private static Stream<Finding> minimumViableGrant(Case plan) {
        Money least = plan.plan().minimumViableGrant();
        Money asked = plan.plan().requested();
        return least.isMoreThan(asked)
                ? Stream.of(Finding.blocking(
                        "INVALID_VALUE",
                        "minimumViableGrant",
                        Map.of(
                                "label",
                                new TextKey("budget.minimumViableGrant"),
                                "reason",
                                "TOO_LARGE",
                                "limit",
                                asked.amount())))
                : Stream.empty();
    }

    /** An amount in a year that the call does not pay for. */
    private static Stream<Finding> years(Case plan) {
        return Stream.concat(
                years(plan, "expenses", plan.plan().expenses(), Expense::amounts),
                years(plan, "resources", plan.plan().resources(), Resource::amounts));
    }

    private static <T> Stream<Finding> years(
            Case plan, String table, List<T> lines, Function<T, SortedMap<Integer, Money>> amounts) {
        return IntStream.range(0, lines.size()).boxed().flatMap(i -> amounts.apply(lines.get(i)).entrySet().stream()
                .filter(e -> !e.getValue().isZero())
                .filter(e -> !plan.rules().years().contains(e.getKey()))
                .map(e -> Finding.blocking(
                        "INVALID_VALUE",
                        table + "." + i + "." + e.getKey(),
                        Evidence.year(e.getKey()).figures())));
    }
}
