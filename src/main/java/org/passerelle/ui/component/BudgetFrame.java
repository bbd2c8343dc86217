package org.passerelle.ui.component;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.funding.AwardedPlan;
import org.passerelle.funding.Caps;
import org.passerelle.funding.Expense;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.FundingReview;
import org.passerelle.funding.FundingRules;
import org.passerelle.funding.RateTable;
import org.passerelle.funding.Remedies;
import org.passerelle.funding.Resource;
import org.passerelle.funding.ResourceSource;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Money;
import org.passerelle.shared.Period;

/**
 * What a budget is written and judged against.
 *
 * @param period when the project runs; absent while it is not said
 * @param pooled whether several French authorities take part
 * @param countries the countries that may be chosen; empty: every country
 * @param joint whether a partner State pays as well
 * @param awarded what the States grant, where a partial award is taken into the budget: their lines are fixed
 */
public record BudgetFrame(
        FundingRules rules,
        RateTable rates,
        @Nullable Period period,
        boolean pooled,
        Set<CountryCode> countries,
        boolean joint,
        Optional<AwardedPlan> awarded) {

    private static final Set<ResourceSource> GRANTING =
            EnumSet.of(ResourceSource.MINISTRY, ResourceSource.PARTNER_STATE);

    /** A budget that is still to be submitted. */
    public BudgetFrame(
            FundingRules rules,
            RateTable rates,
            @Nullable Period period,
            boolean pooled,
            Set<CountryCode> countries,
            boolean joint) {
        this(rules, rates, period, pooled, countries, joint, Optional.empty());
    }

    public BudgetFrame {
        countries = Set.copyOf(countries);
    }

    /** The years of the call and of what is already written. */
    List<Integer> years(FundingPlan plan) {
        SortedSet<Integer> years = new TreeSet<>(rules.years());
        Stream.concat(
                        plan.expenses().stream().map(Expense::amounts),
                        plan.resources().stream().map(Resource::amounts))
                .forEach(amounts -> years.addAll(amounts.keySet()));
        return List.copyOf(years);
    }

    /** Whose lines nobody writes here. */
    Set<ResourceSource> fixed() {
        return awarded.isPresent() ? GRANTING : Set.of();
    }

    public List<Finding> review(FundingPlan plan) {
        return awarded.isPresent()
                ? awarded.get().review(plan)
                : FundingReview.review(plan, rules, rates, period, pooled);
    }

    Remedies remedies(FundingPlan plan) {
        if (awarded.isPresent()) {
            return Finding.blocking(review(plan)).isEmpty()
                    ? Remedies.none()
                    : Remedies.against("AWARD", awarded.get().ways());
        }
        return Remedies.of(plan, rules, rates, period, pooled);
    }

    Optional<Money> cap(FundingPlan plan) {
        return Caps.rateCap(plan, rules, rates, pooled);
    }
}
