package org.passerelle.funding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Period;

/**
 * The ways out of a plan in which a share breaks its rule (B4 to B7, B11 above its maximum): at most one change of each
 * kind, the smallest that leaves no rule of the budget broken. What is offered was judged again by {@link FundingReview}.
 *
 * @param mends the codes of the rules that are broken and that these changes are for; empty where nothing is to be mended
 * @param offers in the order of {@link RemedyKind}
 * @param first the codes to be mended by hand before anything can be offered: sums that do not agree, amounts that cannot be
 * @param clash the two rules that no single change keeps together, where nothing can be offered
 */
public record Remedies(List<String> mends, List<Remedy> offers, List<String> first, Optional<Clash> clash) {

    /** The rules for which a change of the shares is offered. */
    private static final Set<String> MENDED = Set.of("B4", "B5", "B6", "B7", "B11.ABOVE");

    /** The rules that these changes can touch; any other that is broken stays so. */
    private static final Set<String> TOUCHED = Set.of("B4", "B5", "B6", "B7", "B8", "B10", "B11.ABOVE");

    /** Who is asked first to give more. The State's other money is no way out of the State's share (B16). */
    private static final List<ResourceSource> GIVERS = List.of(
            ResourceSource.FR_LEAD,
            ResourceSource.FR_OTHER,
            ResourceSource.FOREIGN,
            ResourceSource.PUBLIC_OTHER,
            ResourceSource.PRIVATE,
            ResourceSource.OWN_REVENUE);

    private static final Remedies NONE = new Remedies(List.of(), List.of(), List.of(), Optional.empty());

    public Remedies {
        mends = List.copyOf(mends);
        offers = List.copyOf(offers);
        first = List.copyOf(first);
    }

    /**
     * What may be offered for a plan; the arguments are those of its review.
     *
     * @param period when the project runs; absent while the applicant has not said so
     * @param pooled whether several French authorities take part (D2's bonus)
     */
    public static Remedies of(
            FundingPlan plan, FundingRules rules, RateTable table, @Nullable Period period, boolean pooled) {
        Judge judge = changed -> FundingReview.review(changed, rules, table, period, pooled);
        List<Finding> before = Finding.blocking(judge.judge(plan));
        List<String> broken = rules(before).map(Outline::key).distinct().toList();
        List<String> mends =
                broken.stream().filter(MENDED::contains).map(Outline::code).toList();
        if (mends.isEmpty()) {
            return NONE;
        }
        List<String> first = broken.stream()
                .filter(rule -> !TOUCHED.contains(rule))
                .map(Outline::code)
                .toList();
        return first.isEmpty()
                ? searched(plan, mends, before, new Outline(plan, rules, table, pooled), changes(plan, rules), judge)
                : new Remedies(mends, List.of(), first, Optional.empty());
    }

    /** Changes that were looked for elsewhere: against what an award leaves to be found ({@link AwardedPlan}). */
    public static Remedies against(String code, List<Remedy> offers) {
        return new Remedies(List.of(code), offers, List.of(), Optional.empty());
    }

    /** Nothing is to be mended. */
    public static Remedies none() {
        return NONE;
    }

    /** Whether changes are looked for against a finding. */
    public static boolean areFor(Finding finding) {
        return finding.blocks() && MENDED.contains(Outline.key(finding));
    }

    /** Runs the rules again. */
    private interface Judge {
        List<Finding> judge(FundingPlan plan);
    }

    /** A change and its smallest amount, cents. */
    private record Found(Change change, long amount) {}

    private static Remedies searched(
            FundingPlan plan,
            List<String> mends,
            List<Finding> before,
            Outline outline,
            List<Change> changes,
            Judge judge) {
        List<Found> found = new ArrayList<>();
        Optional<Clash> clash = Optional.empty();
        for (Change change : changes) {
            Search.Result result = new Search(outline, change).smallest();
            result.amount().ifPresent(amount -> found.add(new Found(change, amount)));
            clash = clash.or(result::clash);
        }
        List<Remedy> offers = Stream.of(RemedyKind.values())
                .flatMap(kind -> found.stream()
                        .filter(f -> f.change().kind() == kind)
                        .sorted(Comparator.comparing(Found::amount))
                        .map(f -> remedy(plan, f.change(), f.amount()))
                        .filter(remedy -> mends(before, judge.judge(remedy.plan())))
                        .limit(1))
                .toList();
        return new Remedies(mends, offers, List.of(), offers.isEmpty() ? clash : Optional.empty());
    }

    /** No rule of the budget is broken any more, and no field is wrong that was right. */
    private static boolean mends(List<Finding> before, List<Finding> after) {
        List<Finding> left = Finding.blocking(after);
        return rules(left).findAny().isEmpty()
                && left.stream().allMatch(finding -> before.stream()
                        .anyMatch(b ->
                                b.code().equals(finding.code()) && b.place().equals(finding.place())));
    }

    private static Stream<Finding> rules(List<Finding> findings) {
        List<String> codes = FundingReview.codes();
        return findings.stream().filter(finding -> codes.contains(finding.code()));
    }

    private static Remedy remedy(FundingPlan plan, Change change, long amount) {
        Optional<Resource> giver = change.giver().stream()
                .mapToObj(line -> plan.resources().get(line))
                .findFirst();
        return new Remedy(change.kind(), Spread.money(amount), giver, change.at(amount));
    }

    static List<Change> changes(FundingPlan plan, FundingRules rules) {
        List<Change> changes = new ArrayList<>();
        List<Integer> givers = givers(plan);
        givers.forEach(line -> changes.add(new Swap(plan, line)));
        givers.forEach(line -> changes.add(new Grow(plan, rules, line)));
        changes.add(new Shrink(plan, rules));
        changes.removeIf(change -> change.most() == 0);
        return changes;
    }

    /** The first line in money of each source, in the order in which they are asked. */
    private static List<Integer> givers(FundingPlan plan) {
        return GIVERS.stream()
                .flatMap(source -> IntStream.range(0, plan.resources().size())
                        .filter(i -> plan.resources().get(i).source() == source
                                && plan.resources().get(i).kind() == ContributionKind.CASH)
                        .boxed()
                        .limit(1))
                .toList();
    }
}
