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
        return Stream.of(option(plan), names(plan), kinds(plan), minimumViableGrant(plan), years(plan))
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
                ? Stream.of(required("multiCountry", "budget.multiCountry"))
                : Stream.empty();
    }

    /** Each line says what it is for, or who gives. */
    private static Stream<Finding> names(Case plan) {
        List<Expense> expenses = plan.plan().expenses();
        List<Resource> resources = plan.plan().resources();
        return Stream.concat(
                IntStream.range(0, expenses.size())
                        .filter(i -> expenses.get(i).label().isBlank())
                        .mapToObj(i -> required("expenses." + i + ".label", "budget.label")),
                IntStream.range(0, resources.size())
                        .filter(i -> resources.get(i).organisation().isBlank())
                        .mapToObj(i -> required("resources." + i + ".organisation", "budget.organisation")));
    }

    /** The two categories of valued contributions are in kind, and nothing else is. */
    private static Stream<Finding> kinds(Case plan) {
        List<Expense> expenses = plan.plan().expenses();
        TextKey message = new TextKey("budget.rule.inKind");
        return IntStream.range(0, expenses.size())
                .filter(i -> expenses.get(i).category().isInKind()
                        != (expenses.get(i).kind() == ContributionKind.IN_KIND))
                .mapToObj(i -> Finding.blocking(
                        "INVALID_VALUE",
                        "expenses." + i + ".kind",
                        Map.of("reason", "RULE", "message", message, "messageEn", message)));
    }

    private static Finding required(String place, String key) {
        TextKey label = new TextKey(key);
        return Finding.blocking("REQUIRED_FIELD", place, Map.of("label", label, "labelEn", label));
    }

    /** It is said, and nobody needs more than is asked for. */
    private static Stream<Finding> minimumViableGrant(Case plan) {
        Money least = plan.plan().minimumViableGrant();
        Money asked = plan.plan().requested();
        if (least.isZero()) {
            return Stream.of(required("minimumViableGrant", "budget.minimumViableGrant"));
        }
        TextKey label = new TextKey("budget.minimumViableGrant");
        return least.isMoreThan(asked)
                ? Stream.of(Finding.blocking(
                        "INVALID_VALUE",
                        "minimumViableGrant",
                        Map.of("label", label, "labelEn", label, "reason", "TOO_LARGE", "limit", asked.amount())))
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
