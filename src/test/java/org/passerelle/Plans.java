package org.passerelle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.passerelle.calls.Criterion;
import org.passerelle.funding.ContributionKind;
import org.passerelle.funding.Costing;
import org.passerelle.funding.CountryPart;
import org.passerelle.funding.Expense;
import org.passerelle.funding.ExpenseCategory;
import org.passerelle.funding.ExpensePlace;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.FundingStatus;
import org.passerelle.funding.Resource;
import org.passerelle.funding.ResourceSource;
import org.passerelle.reviews.Recommendation;
import org.passerelle.reviews.ScoreSheet;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.LocalizedText;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;

/** Plans, grids and sheets that keep every rule. */
public final class Plans {

    private static final List<Integer> YEARS = List.of(2027, 2028, 2029);

    private Plans() {}

    /** A plan in Benin over three years that asks so much of the ministry in all, half of the total. */
    public static FundingPlan balanced(Money requested) {
        Money lead = requested.times(Percent.of(60));
        Money foreign = requested.times(Percent.of(40));
        Money monitoring = requested.times(Percent.of(10));
        Money total = requested.plus(lead).plus(foreign);
        return new FundingPlan(
                List.of(new CountryPart(CountryCode.of("BJ"), total)),
                null,
                List.of(
                        new Expense(
                                ExpenseCategory.TRAINING,
                                "Formation et échanges entre pairs",
                                ContributionKind.CASH,
                                null,
                                spread(total.minus(monitoring))),
                        new Expense(
                                ExpenseCategory.MEAL,
                                "Suivi-évaluation",
                                ContributionKind.CASH,
                                null,
                                spread(monitoring))),
                List.of(
                        resource(ResourceSource.MINISTRY, "MEAE", FundingStatus.REQUESTED, requested),
                        resource(ResourceSource.FR_LEAD, "Commune de Brévalle", FundingStatus.SECURED, lead),
                        resource(ResourceSource.FOREIGN, "Commune de Tanguiéra", FundingStatus.SECURED, foreign)),
                requested.times(Percent.of(70)));
    }

    /** The plan with its first expense worked out for 2027, abroad, and how it was valued. */
    public static FundingPlan costed(FundingPlan plan, String quantity, String unit, String unitCost) {
        Expense first = plan.expenses().get(0);
        Costing costing =
                new Costing(unit, Money.of(unitCost), new TreeMap<>(Map.of(YEARS.get(0), new BigDecimal(quantity))));
        List<Expense> expenses = new ArrayList<>(plan.expenses());
        expenses.set(
                0,
                new Expense(
                        first.category(),
                        first.label(),
                        first.kind(),
                        first.country(),
                        first.amounts(),
                        ExpensePlace.ABROAD,
                        costing,
                        "Salaire chargé moyen (fictif)"));
        return new FundingPlan(
                plan.countries(), plan.multiCountry(), expenses, plan.resources(), plan.minimumViableGrant());
    }

    /** Eight criteria whose weights are those of domain.md §3.6. */
    public static List<Criterion> grid() {
        int[] weights = {15, 15, 10, 15, 10, 10, 15, 10};
        return Stream.iterate(1, i -> i <= weights.length, i -> i + 1)
                .map(i -> new Criterion("C" + i, LocalizedText.of("Critère " + i), weights[i - 1]))
                .toList();
    }

    /** A sheet that gives the same score everywhere: 4 makes 80 of 100. */
    public static ScoreSheet sheet(String score) {
        return sheet(score, Recommendation.FUND);
    }

    public static ScoreSheet sheet(String score, Recommendation advice) {
        Map<String, BigDecimal> scores = new TreeMap<>();
        Map<String, String> comments = new TreeMap<>();
        grid().forEach(c -> {
            scores.put(c.code(), new BigDecimal(score));
            comments.put(c.code(), "Argumenté (fictif).");
        });
        return new ScoreSheet(scores, comments, "Forces", "Faiblesses", null, advice, true);
    }

    private static Resource resource(ResourceSource source, String who, FundingStatus status, Money amount) {
        return new Resource(source, who, ContributionKind.CASH, status, spread(amount));
    }

    /** A third a year; the first one takes the remainder. */
    private static TreeMap<Integer, Money> spread(Money amount) {
        Money third = Money.roundedDown(amount.amount().divide(BigDecimal.valueOf(YEARS.size()), 2, RoundingMode.DOWN));
        TreeMap<Integer, Money> years = new TreeMap<>();
        YEARS.forEach(year -> years.put(year, third));
        years.put(YEARS.get(0), amount.minus(third).minus(third));
        return years;
    }
}
