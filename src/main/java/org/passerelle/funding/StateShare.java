package org.passerelle.funding;

import java.util.Collection;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;

/**
 * The State money that several plans declare together, against the largest of them: the share that the State would pay if all
 * were the budget of one and the same project (domain.md §2.4, double funding; B16). A warning, never a decision. Amounts in euros.
 *
 * @param plans how many plans are counted
 * @param declared of the ministry and of the development agency, over all plans
 * @param cost the total of the largest plan
 */
public record StateShare(int plans, Money declared, Money cost) {

    /** Beyond this part of a project's cost State money warns (B16). */
    static final Percent MOST = Percent.of(80);

    public static StateShare of(Collection<FundingPlan> plans) {
        return new StateShare(
                plans.size(),
                Money.sum(plans.stream()
                        .map(plan -> plan.from(resource -> resource.source().isOfState()))
                        .toList()),
                plans.stream().map(FundingPlan::total).reduce(Money.ZERO, Money::max));
    }

    /** In percent of the cost, to two decimals. */
    public Percent share() {
        return Percent.ratio(declared, cost);
    }

    /** Whether it is more than B16 allows; while nothing is spent there is no share. */
    public boolean exceeds() {
        return !cost.isZero() && MOST.isExceeded(declared, cost);
    }
}
