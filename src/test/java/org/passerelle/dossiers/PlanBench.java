package org.passerelle.dossiers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.passerelle.funding.ContributionKind;
import org.passerelle.funding.CountryPart;
import org.passerelle.funding.Expense;
import org.passerelle.funding.ExpenseCategory;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.FundingStatus;
import org.passerelle.funding.Resource;
import org.passerelle.funding.ResourceSource;
import org.passerelle.shared.Money;

/** A plan on which amounts (euros) are moved about, line by line; a line that is not there is begun. */
final class PlanBench {

    private final List<Expense> expenses;
    private final List<Resource> resources;
    private CountryPart part;
    private Money viable;

    PlanBench(FundingPlan plan) {
        expenses = new ArrayList<>(plan.expenses());
        resources = new ArrayList<>(plan.resources());
        part = plan.countries().get(0);
        viable = plan.minimumViableGrant();
    }

    FundingPlan plan() {
        return new FundingPlan(List.of(part), null, expenses, resources, viable);
    }

    PlanBench spend(ExpenseCategory category, ContributionKind kind, int year, String amount) {
        int at = at(expenses, line -> line.category() == category && line.kind() == kind);
        Expense line = at < 0 ? new Expense(category, "Ligne", kind, null, new TreeMap<>()) : expenses.get(at);
        put(expenses, at, new Expense(category, line.label(), kind, null, plus(line.amounts(), year, amount)));
        return this;
    }

    PlanBench give(ResourceSource source, ContributionKind kind, int year, String amount) {
        int at = at(resources, line -> line.source() == source && line.kind() == kind);
        Resource line = at < 0
                ? new Resource(source, "Apport", kind, FundingStatus.REQUESTED, new TreeMap<>())
                : resources.get(at);
        put(
                resources,
                at,
                new Resource(source, line.organisation(), kind, line.status(), plus(line.amounts(), year, amount)));
        return this;
    }

    /** The lines of a source give in another kind. */
    PlanBench turn(ResourceSource source, ContributionKind from, ContributionKind to) {
        resources.replaceAll(line -> line.source() == source && line.kind() == from
                ? new Resource(source, line.organisation(), to, line.status(), line.amounts())
                : line);
        return this;
    }

    PlanBench move(
            ExpenseCategory from,
            ContributionKind fromKind,
            ExpenseCategory to,
            ContributionKind toKind,
            int year,
            String amount) {
        return spend(from, fromKind, year, "-" + amount).spend(to, toKind, year, amount);
    }

    PlanBench shift(
            ResourceSource from,
            ContributionKind fromKind,
            ResourceSource to,
            ContributionKind toKind,
            int year,
            String amount) {
        return give(from, fromKind, year, "-" + amount).give(to, toKind, year, amount);
    }

    /** The country's part is the whole again. */
    PlanBench parted() {
        return part(plan().total().amount().toPlainString());
    }

    PlanBench part(String amount) {
        part = new CountryPart(part.code(), Money.of(amount));
        return this;
    }

    PlanBench viable(String amount) {
        viable = Money.of(amount);
        return this;
    }

    static String minus(String one, String other) {
        return new BigDecimal(one).subtract(new BigDecimal(other)).toPlainString();
    }

    private static TreeMap<Integer, Money> plus(SortedMap<Integer, Money> amounts, int year, String amount) {
        TreeMap<Integer, Money> next = new TreeMap<>(amounts);
        next.merge(year, Money.of(amount), Money::plus);
        return next;
    }

    private static <T> int at(List<T> lines, Predicate<T> which) {
        return IntStream.range(0, lines.size())
                .filter(i -> which.test(lines.get(i)))
                .findFirst()
                .orElse(-1);
    }

    private static <T> void put(List<T> lines, int at, T line) {
        if (at < 0) {
            lines.add(line);
        } else {
            lines.set(at, line);
        }
    }
}
