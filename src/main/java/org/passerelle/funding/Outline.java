package org.passerelle.funding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.passerelle.funding.Change.Shift;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Money;

/**
 * A plan as the rules about shares see it: one line for each source and form, one for each group of expenses, one year. A
 * change of any amount is judged on it by the rules themselves in a few microseconds, however long the budget.
 */
final class Outline {

    /** What a change can break or mend; all other rules hold by the way in which it is spread. */
    private static final List<BudgetCheck> CHECKS =
            List.of(Request.B4, Shares.B5, Shares.B6, Shares.B7, Shares.B8, Shares.B10, Request.B11);

    private static final int YEAR = 0;

    /** Who pays, and in what form. */
    private record Payer(ResourceSource source, ContributionKind kind) {}

    private final FundingPlan plan;
    private final FundingRules rules;
    private final RateTable table;
    private final boolean pooled;
    private final Map<Payer, Money> payers = new LinkedHashMap<>();
    private final Money meal;
    private final Money admin;
    private final Money total;

    Outline(FundingPlan plan, FundingRules rules, RateTable table, boolean pooled) {
        this.plan = plan;
        this.rules = rules;
        this.table = table;
        this.pooled = pooled;
        plan.resources().forEach(r -> payers.merge(new Payer(r.source(), r.kind()), r.total(), Money::plus));
        meal = sum(ExpenseCategory.MEAL);
        admin = sum(ExpenseCategory.ADMIN);
        total = plan.total();
    }

    /** The rules that a change of this amount leaves or makes broken; each side of B11 is a rule of its own. */
    Set<String> broken(Change change, long amount) {
        return judged(change, amount, check -> true);
    }

    /** Whether one rule is broken after a change of this amount. */
    boolean breaks(String rule, Change change, long amount) {
        return judged(change, amount, check -> check.name().equals(code(rule))).contains(rule);
    }

    private Set<String> judged(Change change, long amount, Predicate<BudgetCheck> which) {
        if (!change.fits(amount)) {
            return Set.of(Amounts.B14.name());
        }
        Set<String> broken = new TreeSet<>();
        FundingPlan outline = outline(change, change.shift(amount));
        Case judged =
                new Case(outline, rules, Caps.unliftedCap(outline, rules, table, pooled), List.of(), Optional.empty());
        for (BudgetCheck check : CHECKS) {
            if (which.test(check)) {
                check.judge(judged).forEach(finding -> broken.add(key(finding)));
            }
        }
        if (change.kind() != RemedyKind.GROW && plan.minimumViableGrant().isMoreThan(outline.requested())) {
            broken.add(Clash.LEAST_VIABLE);
        }
        return broken;
    }

    /** The rule of a finding; each side of B11 is a rule of its own. */
    static String key(Finding finding) {
        return finding.code().equals(Request.B11.name())
                ? finding.code() + "." + finding.evidence().get("side")
                : finding.code();
    }

    /** The code of a rule. */
    static String code(String key) {
        return key.startsWith("B11.") ? Request.B11.name() : key;
    }

    private FundingPlan outline(Change change, Shift shift) {
        Map<Payer, Money> paid = new LinkedHashMap<>(payers);
        add(paid, ResourceSource.MINISTRY, shift.ministry());
        change.giver().ifPresent(line -> add(paid, plan.resources().get(line).source(), shift.giver()));
        List<Resource> resources = new ArrayList<>();
        paid.forEach((payer, sum) ->
                resources.add(new Resource(payer.source(), "", payer.kind(), FundingStatus.SECURED, year(sum))));
        Money whole = total.plus(Spread.money(shift.meal() + shift.admin() + shift.rest()));
        Money monitoring = meal.plus(Spread.money(shift.meal()));
        Money administration = admin.plus(Spread.money(shift.admin()));
        List<Expense> expenses = List.of(
                expense(ExpenseCategory.MEAL, monitoring),
                expense(ExpenseCategory.ADMIN, administration),
                expense(ExpenseCategory.HR, whole.minus(monitoring).minus(administration)));
        return new FundingPlan(
                Spread.over(plan.countries(), Spread.cents(whole)),
                plan.multiCountry(),
                expenses,
                resources,
                plan.minimumViableGrant());
    }

    private static void add(Map<Payer, Money> paid, ResourceSource source, long cents) {
        paid.merge(new Payer(source, ContributionKind.CASH), Spread.money(cents), Money::plus);
    }

    private Money sum(ExpenseCategory category) {
        return Money.sum(plan.expenses().stream()
                .filter(e -> e.category() == category)
                .map(Expense::total)
                .toList());
    }

    private static Expense expense(ExpenseCategory category, Money sum) {
        return new Expense(category, "", ContributionKind.CASH, null, year(sum));
    }

    private static SortedMap<Integer, Money> year(Money sum) {
        return new TreeMap<>(Map.of(YEAR, sum));
    }
}
