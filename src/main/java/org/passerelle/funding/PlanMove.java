package org.passerelle.funding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.passerelle.shared.Money;

/** Amounts added to and taken from the cells of a plan; the parts of the countries follow in proportion (B15). */
final class PlanMove {

    private final FundingPlan plan;
    private final Map<Integer, SortedMap<Integer, Long>> expenses = new HashMap<>();
    private final Map<Integer, SortedMap<Integer, Long>> resources = new HashMap<>();

    PlanMove(FundingPlan plan) {
        this.plan = plan;
    }

    /** Adds each amount to its expense, or takes it off where the sign is −1. */
    PlanMove expenses(Cells amounts, int sign) {
        amounts.cells().forEach(cell -> add(expenses, cell.line(), cell.year(), sign * cell.cents()));
        return this;
    }

    PlanMove resources(Cells amounts, int sign) {
        amounts.cells().forEach(cell -> add(resources, cell.line(), cell.year(), sign * cell.cents()));
        return this;
    }

    /** Adds amounts to one resource, each in its year. */
    PlanMove resource(int line, Cells amounts) {
        amounts.cells().forEach(cell -> add(resources, line, cell.year(), cell.cents()));
        return this;
    }

    FundingPlan plan() {
        List<Expense> spent = new ArrayList<>(plan.expenses());
        expenses.forEach((i, moved) -> {
            Expense line = spent.get(i);
            spent.set(i, line.withAmounts(moved(line.amounts(), moved)));
        });
        List<Resource> given = new ArrayList<>(plan.resources());
        resources.forEach(
                (i, moved) -> given.set(i, with(given.get(i), moved(given.get(i).amounts(), moved))));
        long total = Spread.cents(Money.sum(spent.stream().map(Expense::total).toList()));
        return new FundingPlan(
                Spread.over(plan.countries(), total), plan.multiCountry(), spent, given, plan.minimumViableGrant());
    }

    private static Resource with(Resource line, SortedMap<Integer, Money> amounts) {
        return new Resource(line.source(), line.organisation(), line.kind(), line.status(), amounts);
    }

    private static void add(Map<Integer, SortedMap<Integer, Long>> table, int line, int year, long cents) {
        if (cents != 0) {
            table.computeIfAbsent(line, l -> new TreeMap<>()).merge(year, cents, Long::sum);
        }
    }

    private static SortedMap<Integer, Money> moved(SortedMap<Integer, Money> amounts, SortedMap<Integer, Long> moved) {
        SortedMap<Integer, Money> next = new TreeMap<>(amounts);
        moved.forEach((year, cents) -> next.merge(year, Spread.money(cents), Money::plus));
        return next;
    }
}
