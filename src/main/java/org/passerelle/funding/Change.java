package org.passerelle.funding;

import java.util.OptionalInt;

/** A change of one kind, of any amount: how far it goes, what it moves, and the plan after it. Amounts are cents. */
interface Change {

    /**
     * What a change adds to the sums that the rules compare, signed.
     *
     * @param giver to the resource that gives more
     * @param meal to monitoring and evaluation
     * @param admin to administrative costs
     * @param rest to all other expenses
     */
    record Shift(long ministry, long giver, long meal, long admin, long rest) {}

    RemedyKind kind();

    /** The place of the resource that gives more. */
    OptionalInt giver();

    /** The largest amount that can be moved. */
    long most();

    /** Whether each year has so much to give. */
    default boolean fits(long amount) {
        return amount <= most();
    }

    Shift shift(long amount);

    FundingPlan at(long amount);

    /** What the ministry pays in money; it pays nothing else (B3). */
    static Cells ministry(FundingPlan plan) {
        return Cells.resources(plan, r -> r.source() == ResourceSource.MINISTRY && r.kind() == ContributionKind.CASH);
    }
}
