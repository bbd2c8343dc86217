package org.passerelle.funding;

import java.util.OptionalInt;

/** Year by year, a named resource takes over a part of what the ministry pays. */
final class Swap implements Change {

    private final FundingPlan plan;
    private final int line;
    private final Cells ministry;
    private final long most;

    Swap(FundingPlan plan, int line) {
        this.plan = plan;
        this.line = line;
        ministry = Change.ministry(plan);
        most = ministry.sum();
    }

    @Override
    public RemedyKind kind() {
        return RemedyKind.SWAP;
    }

    @Override
    public OptionalInt giver() {
        return OptionalInt.of(line);
    }

    @Override
    public long most() {
        return most;
    }

    @Override
    public Shift shift(long amount) {
        return new Shift(-amount, amount, 0, 0, 0);
    }

    @Override
    public FundingPlan at(long amount) {
        Cells moved = ministry.spread(amount);
        return new PlanMove(plan).resources(moved, -1).resource(line, moved).plan();
    }
}
