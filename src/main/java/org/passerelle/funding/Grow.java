package org.passerelle.funding;

import static org.passerelle.funding.ExpenseCategory.ADMIN;
import static org.passerelle.funding.ExpenseCategory.CONTINGENCY;
import static org.passerelle.funding.ExpenseCategory.MEAL;

import java.util.OptionalInt;

/**
 * A named resource gives more, and the direct costs grow by as much, each in its proportion; monitoring and evaluation by
 * what B10 asks at least. Administration and contingency stay as they are (B8, B9).
 */
final class Grow implements Change {

    /** A thousand lines of the largest amount (B14) would not hold more. */
    private static final long MOST = 10_000_000_000L;

    private final FundingPlan plan;
    private final FundingRules rules;
    private final int line;
    private final Cells meal;
    private final Cells rest;
    private final long mealSum;
    private final long restSum;
    private final long total;
    private final long monitoring;

    Grow(FundingPlan plan, FundingRules rules, int line) {
        this.plan = plan;
        this.rules = rules;
        this.line = line;
        meal = Cells.expenses(plan, e -> e.kind() == ContributionKind.CASH && e.category() == MEAL);
        rest = Cells.expenses(plan, e -> e.kind() == ContributionKind.CASH && isDirect(e.category()));
        mealSum = meal.sum();
        restSum = rest.sum();
        total = Spread.cents(plan.total());
        monitoring = Cells.expenses(plan, e -> e.category() == MEAL).sum();
    }

    private static boolean isDirect(ExpenseCategory category) {
        return category != MEAL && category != ADMIN && category != CONTINGENCY;
    }

    @Override
    public RemedyKind kind() {
        return RemedyKind.GROW;
    }

    @Override
    public OptionalInt giver() {
        return OptionalInt.of(line);
    }

    @Override
    public long most() {
        return mealSum + restSum == 0 ? 0 : MOST;
    }

    @Override
    public Shift shift(long amount) {
        long monitored = monitored(amount);
        return new Shift(0, amount, monitored, 0, amount - monitored);
    }

    @Override
    public FundingPlan at(long amount) {
        long monitored = monitored(amount);
        Cells more = meal.spread(monitored);
        Cells most = rest.spread(amount - monitored);
        return new PlanMove(plan)
                .expenses(more, 1)
                .expenses(most, 1)
                .resource(line, more)
                .resource(line, most)
                .plan();
    }

    private long monitored(long amount) {
        if (mealSum == 0 || restSum == 0) {
            return restSum == 0 ? amount : 0;
        }
        long proportion = Spread.up(amount, mealSum, mealSum + restSum);
        long missing = Spread.cents(
                Evidence.missing(Spread.money(monitoring), rules.minMonitoringShare(), Spread.money(total + amount)));
        return Math.min(amount, Math.max(proportion, missing));
    }
}
