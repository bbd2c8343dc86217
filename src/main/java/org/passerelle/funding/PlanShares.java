package org.passerelle.funding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;

/**
 * The one set of percentages in which a plan is shown (B13): that of each line of the resources, and of what nobody pays yet,
 * 100.00 together. Whatever groups lines adds their figures up, so that no two places disagree by a hundredth.
 */
public final class PlanShares {

    private final List<Resource> resources;
    private final List<Percent> lines;

    private PlanShares(List<Resource> resources, List<Percent> lines) {
        this.resources = resources;
        this.lines = lines;
    }

    public static PlanShares of(FundingPlan plan) {
        List<Money> amounts =
                new ArrayList<>(plan.resources().stream().map(Resource::total).toList());
        amounts.add(missing(plan));
        return new PlanShares(plan.resources(), Percentages.of(amounts));
    }

    /** What nobody pays yet, euros; zero where the resources reach the expenses. */
    public static Money missing(FundingPlan plan) {
        return plan.total().minus(plan.from(r -> true)).max(Money.ZERO);
    }

    /** The share of one line, by its place. */
    public Percent line(int index) {
        return lines.get(index);
    }

    /** The share of the lines that match: the sum of what is shown beside each. */
    public Percent of(Predicate<Resource> which) {
        return IntStream.range(0, resources.size())
                .filter(i -> which.test(resources.get(i)))
                .mapToObj(lines::get)
                .reduce(Percent.ZERO, (one, other) -> new Percent(one.value().add(other.value())));
    }

    /** The share that nobody pays yet. */
    public Percent missing() {
        return lines.get(resources.size());
    }
}
