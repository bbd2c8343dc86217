package org.passerelle.funding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Money;
import org.passerelle.shared.Period;

/**
 * A plan that must live with less than it asked for (domain.md §2.4, Partial award): the rules are the call's, but what the
 * States pay is what they granted, to the cent. Amounts in euros.
 *
 * @param submitted the plan as it was submitted
 * @param ministry what the ministry grants
 * @param redZones the partner countries that a post calls a red zone
 * @param partnerState what the partner State grants; zero outside a joint fund
 */
public record AwardedPlan(
        FundingPlan submitted,
        Money ministry,
        Money partnerState,
        FundingRules rules,
        RateTable table,
        Optional<Period> period,
        boolean pooled,
        Set<CountryCode> redZones) {

    /** Travel to a zone that a post calls red; evidence: {@code travel} (domain.md §2.4, ADR 0126). */
    public static final String RED_ZONE_TRAVEL = "RED_ZONE_TRAVEL";

    /** A resource that is not what was granted; evidence: {@code written}, {@code granted}. */
    public static final String GRANTED_AMOUNT = "GRANTED_AMOUNT";

    /** The countries of the project are not those that were awarded; evidence: {@code countries}. */
    public static final String SAME_COUNTRIES = "SAME_COUNTRIES";

    /** The submitted plan with the States' lines at what they granted, each year in its proportion; the rest is to be found. */
    public FundingPlan started() {
        PlanMove move = new PlanMove(submitted);
        lower(move, ResourceSource.MINISTRY, ministry);
        lower(move, ResourceSource.PARTNER_STATE, partnerState);
        return move.plan();
    }

    /** The ways to make the submitted plan live with what is granted: somebody gives more, or less is spent (ADR 0094). */
    public List<Remedy> ways() {
        return Remedies.of(gathered(), fixed(), table, period.orElse(null), pooled)
                .offers();
    }

    /** Everything that the rules say of a revised plan; empty when it may be handed in. */
    public List<Finding> review(FundingPlan plan) {
        return Stream.of(
                        FundingReview.review(plan, fixed(), table, period.orElse(null), pooled).stream()
                                .map(finding -> finding.code().equals(Request.B11.name())
                                        ? granted(finding.place(), plan.requested(), ministry)
                                        : finding),
                        Stream.of(plan.requestedOfPartnerState())
                                .filter(written -> !written.equals(partnerState))
                                .map(written ->
                                        granted(place(plan, ResourceSource.PARTNER_STATE), written, partnerState)),
                        Stream.of(RedZone.travel(plan, redZones))
                                .filter(Money::isPositive)
                                .map(travel -> Finding.blocking(
                                        RED_ZONE_TRAVEL,
                                        "expenses",
                                        Evidence.of("travel", travel).figures())),
                        Stream.of(codes(plan))
                                .filter(codes -> !codes.equals(codes(submitted)))
                                .map(codes -> Finding.blocking(
                                        SAME_COUNTRIES,
                                        "countries",
                                        Map.of("countries", String.join(", ", codes(submitted))))))
                .flatMap(findings -> findings)
                .toList();
    }

    /** The call's rules with the ministry's grant as the least and the most. */
    public FundingRules fixed() {
        return new FundingRules(
                rules.years(),
                ministry,
                ministry,
                rules.rates(),
                rules.countryGroups(),
                rules.minFrenchShare(),
                rules.maxFrenchInKind(),
                rules.minForeignShare(),
                rules.minMonitoringShare(),
                rules.maxAdminShare());
    }

    /** What the partner State does not pay stands at the ministry's line, so that one change takes up both. */
    private FundingPlan gathered() {
        long shortfall = Spread.cents(submitted.requestedOfPartnerState().minus(partnerState));
        Cells partner = Cells.resources(submitted, r -> r.source() == ResourceSource.PARTNER_STATE);
        FundingPlan least = new FundingPlan(
                submitted.countries(),
                submitted.multiCountry(),
                submitted.expenses(),
                submitted.resources(),
                submitted.minimumViableGrant().min(ministry));
        if (shortfall <= 0) {
            return least;
        }
        Cells moved = partner.spread(shortfall);
        int line = line(submitted, ResourceSource.MINISTRY);
        return new PlanMove(least).resources(moved, -1).resource(line, moved).plan();
    }

    private void lower(PlanMove move, ResourceSource source, Money granted) {
        Cells cells = Cells.resources(submitted, r -> r.source() == source);
        long less = cells.sum() - Spread.cents(granted);
        if (less > 0) {
            move.resources(cells.spread(less), -1);
        }
    }

    private static Finding granted(String place, Money written, Money granted) {
        return Finding.blocking(
                GRANTED_AMOUNT,
                place,
                Evidence.of("written", written).with("granted", granted).figures());
    }

    private static String place(FundingPlan plan, ResourceSource source) {
        int line = line(plan, source);
        return line < 0 ? "resources" : "resources." + line;
    }

    private static int line(FundingPlan plan, ResourceSource source) {
        return IntStream.range(0, plan.resources().size())
                .filter(i -> plan.resources().get(i).source() == source)
                .findFirst()
                .orElse(-1);
    }

    private static List<String> codes(FundingPlan plan) {
        return plan.countries().stream()
                .map(part -> part.code().toString())
                .sorted()
                .toList();
    }
}
