package org.passerelle.funding;

import java.util.Set;
import java.util.function.Predicate;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Money;

/**
 * Travel to a red zone is not eligible (domain.md §2.4): cash lines of TRAVEL to a partner country that a post calls red, those
 * included that do not say where they are spent. What is said to be spent in France stays eligible. Amounts in euros.
 */
public final class RedZone {

    private RedZone() {}

    /** What the plan spends on travel to the zones. */
    public static Money travel(FundingPlan plan, Set<CountryCode> zones) {
        return Money.sum(plan.expenses().stream()
                .filter(travelsTo(zones))
                .map(Expense::total)
                .toList());
    }

    /** The plan without that travel: in each year every cash resource falls in its proportion, so that it balances (ADR 0126). */
    public static FundingPlan without(FundingPlan plan, Set<CountryCode> zones) {
        Cells travel = Cells.expenses(plan, travelsTo(zones));
        Cells cash = Cells.resources(plan, resource -> resource.kind() == ContributionKind.CASH);
        PlanMove move = new PlanMove(plan).expenses(travel, -1);
        travel.years().forEach(year -> {
            Cells given = cash.in(year);
            move.resources(given.spread(Math.min(given.sum(), travel.in(year).sum())), -1);
        });
        return move.plan();
    }

    private static Predicate<Expense> travelsTo(Set<CountryCode> zones) {
        return expense -> !zones.isEmpty()
                && expense.category() == ExpenseCategory.TRAVEL
                && expense.kind() == ContributionKind.CASH
                && expense.place() != ExpensePlace.FRANCE
                && (expense.country() == null || zones.contains(expense.country()));
    }
}
