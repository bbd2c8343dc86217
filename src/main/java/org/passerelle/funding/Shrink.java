package org.passerelle.funding;

import static org.passerelle.funding.ExpenseCategory.ADMIN;
import static org.passerelle.funding.ExpenseCategory.MEAL;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.passerelle.shared.Percent;

/**
 * Year by year, the ministry pays less and less is spent, each line in its proportion. Monitoring and evaluation is kept
 * (B10); administration falls by what B8 asks at least.
 */
final class Shrink implements Change {

    private final FundingPlan plan;
    private final FundingRules rules;
    private final Cells ministry;
    private final Cells admin;
    private final Cells rest;
    private final long total;
    private final long administered;

    Shrink(FundingPlan plan, FundingRules rules) {
        this.plan = plan;
        this.rules = rules;
        ministry = Change.ministry(plan);
        admin = Cells.expenses(plan, e -> e.kind() == ContributionKind.CASH && e.category() == ADMIN);
        rest = Cells.expenses(
                plan, e -> e.kind() == ContributionKind.CASH && e.category() != ADMIN && e.category() != MEAL);
        total = Spread.cents(plan.total());
        administered = Cells.expenses(plan, e -> e.category() == ADMIN).sum();
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
        return Math.min(ministry.sum(), admin.sum() + rest.sum());
    }

    @Override
    public boolean fits(long amount) {
        Cells less = ministry.spread(amount);
        return less.years().stream()
                .allMatch(year -> less.in(year).sum()
                        <= admin.in(year).sum() + rest.in(year).sum());
    }

    @Override
    public Shift shift(long amount) {
        long administration =
                administration(amount).values().stream().mapToLong(a -> a).sum();
        return new Shift(-amount, 0, 0, -administration, administration - amount);
    }

    @Override
    public FundingPlan at(long amount) {
        Cells less = ministry.spread(amount);
        PlanMove move = new PlanMove(plan).resources(less, -1);
        administration(amount)
                .forEach((year, part) -> move.expenses(admin.in(year).spread(part), -1)
                        .expenses(rest.in(year).spread(less.in(year).sum() - part), -1));
        return move.plan();
    }

    /** What administration loses in each year: its proportion, and what B8 asks beyond where the year has it. */
    private Map<Integer, Long> administration(long amount) {
        Cells less = ministry.spread(amount);
        Map<Integer, Long> parts = new LinkedHashMap<>();
        long asked = askedOfAdministration(amount);
        for (int year : less.years()) {
            long here = admin.in(year).sum();
            parts.put(
                    year,
                    Spread.up(less.in(year).sum(), here, here + rest.in(year).sum()));
        }
        long beyond = asked - parts.values().stream().mapToLong(p -> p).sum();
        for (int year : less.years()) {
            long room = Math.min(admin.in(year).sum(), less.in(year).sum()) - parts.getOrDefault(year, 0L);
            long more = Math.max(0, Math.min(beyond, room));
            parts.merge(year, more, Long::sum);
            beyond -= more;
        }
        return parts;
    }

    private long askedOfAdministration(long amount) {
        Percent limit = rules.maxAdminShare();
        return limit == null ? 0 : administered - Spread.cents(Evidence.largest(limit, Spread.money(total - amount)));
    }
}
