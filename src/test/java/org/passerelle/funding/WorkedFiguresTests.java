package org.passerelle.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;

/** The figures of domain.md §6, dossier by dossier. */
class WorkedFiguresTests {

    private static final RateTable D2 = new D2Rates();

    @ParameterizedTest
    @CsvSource({
        "D1, 240000, 150000, 62.50, 168000, 25.00, 40.00, 4.17, 110000",
        "D2, 180000,  81000, 45.00,  90000, 38.89, 35.71, 3.33,  65000",
        "D3,  60000,  18000, 30.00,  18000, 45.00, 33.33, 3.33,  12000",
        "D4, 200000,  60000, 30.00, 100000, 25.00, 40.00, 4.00,  45000",
        "D5,  90000,  54000, 60.00,  54000, 26.67, 41.67, 3.33,  40000",
        "D6,  64000,  32000, 50.00,  32000, 34.38, 45.45, 3.13,  25000"
    })
    void eachDossierHasItsFigures(
            String dossier,
            String total,
            String asked,
            Percent share,
            String cap,
            Percent french,
            Percent inKind,
            Percent monitoring,
            String least) {
        FundingPlan plan = corrected(dossier);
        Case judged = new Case(
                plan, Plans.rulesOf(dossier), java.util.Optional.empty(), List.of(), java.util.Optional.empty());
        Money frenchInKind = plan.from(r -> r.source().isFrenchAuthority() && r.kind() == ContributionKind.IN_KIND);

        assertThat(plan.total()).isEqualTo(Money.of(total));
        assertThat(plan.requested()).isEqualTo(Money.of(asked));
        assertThat(Percent.ratio(plan.requested(), plan.total())).isEqualTo(share);
        assertThat(Caps.rateCap(plan, Plans.rulesOf(dossier), D2, Plans.isPooled(dossier)))
                .contains(Money.of(cap));
        assertThat(Percent.ratio(judged.french(), plan.total())).isEqualTo(french);
        assertThat(Percent.ratio(frenchInKind, judged.french())).isEqualTo(inKind);
        assertThat(Percent.ratio(judged.expenses(e -> e.category() == ExpenseCategory.MEAL), plan.total()))
                .isEqualTo(monitoring);
        assertThat(plan.minimumViableGrant()).isEqualTo(Money.of(least));
    }

    @ParameterizedTest
    @ValueSource(strings = {"D1", "D2", "D3", "D4", "D5", "D6"})
    void nothingIsLeftToMendInAnyOfThem(String dossier) {
        assertThat(review(dossier, corrected(dossier))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "D1: 62.50 12.50 10.00 2.50 1.67 3.33 7.50",
                "D2: 45.00 25.00 13.89 5.56 5.55 5.00",
                "D3: 30.00 30.00 15.00 15.00 10.00",
                "D4: 30.00 30.00 15.00 10.00 10.00 5.00",
                "D5: 60.00 15.56 11.11 4.44 3.33 5.56",
                "D6: 50.00 18.75 15.62 4.69 4.69 6.25"
            })
    void thePercentagesOfTheFundingPlanAreThoseOfTheTables(String dossier, String expected) {
        List<Money> totals =
                corrected(dossier).resources().stream().map(Resource::total).toList();

        assertThat(Percentages.of(totals))
                .isEqualTo(
                        Stream.of(expected.trim().split(" ")).map(Percent::of).toList());
    }

    @Test
    void theJapaneseDossierAsksTooMuchAtFirst() {
        List<Finding> findings = review("D3", asking("D3", 24_000));

        assertThat(findings).extracting(Finding::code).containsExactly("B4");
        assertThat(findings.get(0).place()).isEqualTo("resources.0");
        assertThat(findings.get(0).evidence())
                .containsEntry("asked", Money.of(24_000).amount())
                .containsEntry("cap", Money.of(18_000).amount())
                .containsEntry("excess", Money.of(6_000).amount())
                .containsEntry("share", Percent.of(40).value())
                .containsEntry("limit", Percent.of(30).value());
    }

    @Test
    void theFlatRateIsLessThanTheSumOfThePartsForThreeShores() {
        FundingPlan plan = Plans.of("D5");
        FundingPlan byParts = Plans.withCountries(
                plan, MultiCountry.PER_PART, plan.countries().toArray(CountryPart[]::new));

        assertThat(Caps.rateCap(byParts, Plans.rulesOf("D5"), D2, false)).contains(Money.of(55_000));
    }

    /** D3 as submitted at last: 18 000 € of the ministry, the town pays the rest. */
    private static FundingPlan corrected(String dossier) {
        return dossier.equals("D3") ? asking("D3", 18_000) : Plans.of(dossier);
    }

    private static FundingPlan asking(String dossier, int euros) {
        FundingPlan plan = Plans.of(dossier);
        Money difference = Money.of(euros).minus(plan.requested());
        FundingPlan asked = Plans.withResource(plan, 0, line -> Plans.moved(line, 2027, difference.toString()));
        return Plans.withResource(
                asked, 1, line -> Plans.moved(line, 2027, difference.negated().toString()));
    }

    private static List<Finding> review(String dossier, FundingPlan plan) {
        return FundingReview.review(plan, Plans.rulesOf(dossier), D2, Plans.periodOf(dossier), Plans.isPooled(dossier));
    }
}
