package org.passerelle.funding;

import static org.passerelle.funding.ExpenseCategory.ADMIN;
import static org.passerelle.funding.ExpenseCategory.MEAL;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.passerelle.shared.Percent;

/**
 * Year by year, the ministry pays less and less is spent, each line in its proportion. Monitoring and evaluation is kept
 * (B10); administration falls by what B8 asks at least.
 */
final class Shrink implements Change {

    /** What one year has, cents. */
    private record Year(int year, Cells ministry, Cells admin, Cells rest, long paid, long administered, long spent) {}

    private final FundingPlan plan;
    private final FundingRules rules;
    private final List<Year> years;
    private final long most;
    private final long total;
    private final long administered;

    Shrink(FundingPlan plan, FundingRules rules) {
        this.plan = plan;
        this.rules = rules;
        Cells ministry = Change.ministry(plan);
        Cells admin = Cells.expenses(plan, e -> e.kind() == ContributionKind.CASH && e.category() == ADMIN);
        Cells rest = Cells.expenses(
                plan, e -> e.kind() == ContributionKind.CASH && e.category() != ADMIN && e.category() != MEAL);
        years = ministry.years().stream()
                .map(year -> year(year, ministry.in(year), admin.in(year), rest.in(year)))
                .toList();
        most = Math.min(ministry.sum(), admin.sum() + rest.sum());
        total = Spread.cents(plan.total());
        administered = Cells.expenses(plan, e -> e.category() == ADMIN).sum();
    }

    private static Year year(int year, Cells ministry, Cells admin, Cells rest) {
        return new Year(year, ministry, admin, rest, ministry.sum(), admin.sum(), rest.sum());
    }

    @Override
    public RemedyKind kind() {
        return RemedyKind.SHRINK;
    }

    @Override
    public OptionalInt giver() {
        return OptionalInt.empty();
    }

    @Override
    public long most() {
        return most;
    }

    @Override
    public boolean fits(long amount) {
        long[] less = less(amount);
        return IntStream.range(0, less.length)
                .allMatch(i ->
                        less[i] <= years.get(i).administered() + years.get(i).spent());
    }

    @Override
    public Shift shift(long amount) {
        long administration =
                LongStream.of(administration(less(amount), amount)).sum();
        return new Shift(-amount, 0, 0, -administration, administration - amount);
    }

    @Override
    public FundingPlan at(long amount) {
        long[] less = less(amount);
        long[] administration = administration(less, amount);
        PlanMove move = new PlanMove(plan);
        for (int i = 0; i < less.length; i++) {
            Year year = years.get(i);
            move.resources(year.ministry().spread(less[i]), -1)
                    .expenses(year.admin().spread(administration[i]), -1)
                    .expenses(year.rest().spread(less[i] - administration[i]), -1);
        }
        return move.plan();
    }

    /** What each year loses, in the proportion of what the ministry pays in it. */
    private long[] less(long amount) {
        return Spread.over(years.stream().mapToLong(Year::paid).toArray(), amount);
    }

    /** What administration loses in each year: its proportion, and what B8 asks beyond where the year has it. */
    private long[] administration(long[] less, long amount) {
        long[] parts = new long[less.length];
        for (int i = 0; i < less.length; i++) {
            Year year = years.get(i);
            parts[i] = Spread.up(less[i], year.administered(), year.administered() + year.spent());
        }
        long beyond = askedOfAdministration(amount) - LongStream.of(parts).sum();
        for (int i = 0; i < less.length && beyond > 0; i++) {
            long room = Math.min(years.get(i).administered(), less[i]) - parts[i];
            long more = Math.min(beyond, room);
            parts[i] += more;
            beyond -= more;
        }
        return parts;
    }

    private long askedOfAdministration(long amount) {
        Percent limit = rules.maxAdminShare();
        return limit == null ? 0 : administered - Spread.cents(Evidence.largest(limit, Spread.money(total - amount)));
    }
}
