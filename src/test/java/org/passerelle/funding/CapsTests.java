package org.passerelle.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;

class CapsTests {

    private static final FundingPlan BENIN = Plans.of("D1");

    @ParameterizedTest
    @CsvSource({
        "2025, BJ, false, 168000",
        "2025, VN, false, 120000",
        "2025, JP, false, 72000",
        "2024, BJ, false, 216000",
        "2024, VN, false, 168000",
        "2024, JP, false, 168000",
        "LB-2022, VN, false, 120000",
        "LB-2022, VN, true, 144000",
        "AR-2011, VN, true, 60000",
        "2010, VN, false, 60000",
        "2010, VN, true, 84000"
    })
    void followTheVersionTheGroupAndTheBonus(String version, String country, boolean pooled, String cap) {
        FundingPlan plan = Plans.withCountries(BENIN, null, Plans.part(country, "240000"));

        assertThat(rateCap(plan, version, pooled)).contains(Money.of(cap));
    }

    @Test
    void areRoundedOnceAndHalfUp() {
        FundingPlan plan =
                Plans.withCountries(BENIN, MultiCountry.PER_PART, Plans.part("VN", "0.03"), Plans.part("MA", "0.03"));

        assertThat(rateCap(plan, "2025", false))
                .as("0.015 and 0.015: rounded one by one they would make 0.04")
                .contains(Money.of("0.03"));
        assertThat(rateCap(Plans.withCountries(BENIN, null, Plans.part("VN", "0.03")), "2025", false))
                .contains(Money.of("0.02"));
    }

    @Test
    void takeTheFlatRateOnTheTotalWhereTheApplicantChoseIt() {
        FundingPlan plan =
                Plans.withCountries(BENIN, MultiCountry.FLAT, Plans.part("BJ", "140000"), Plans.part("JP", "100000"));

        assertThat(rateCap(plan, "2025", false)).contains(Money.of(144_000));
    }

    @Test
    void ignoreTheFlatRateForOneCountryAlone() {
        FundingPlan plan = Plans.withCountries(BENIN, MultiCountry.FLAT, Plans.part("JP", "240000"));

        assertThat(rateCap(plan, "2025", false)).contains(Money.of(72_000));
    }

    @Test
    void fallBackOnThePartsWhereTheVersionHasNoFlatRate() {
        FundingPlan plan =
                Plans.withCountries(BENIN, MultiCountry.FLAT, Plans.part("BJ", "140000"), Plans.part("JP", "100000"));

        assertThat(rateCap(plan, "2024", false)).contains(Money.of(196_000));
    }

    @Test
    void takeACountryOfNoGroupForOneThatIsNotAided() {
        FundingPlan plan = Plans.withCountries(BENIN, null, Plans.part("CH", "240000"));

        assertThat(rateCap(plan, "2025", false)).contains(Money.of(72_000));
    }

    @Test
    void doNotExistWithoutACountryNorWithoutARate() {
        assertThat(rateCap(Plans.withCountries(BENIN, null), "2025", false)).isEmpty();
        assertThat(rateCap(BENIN, "SN-2024", false)).isEmpty();
    }

    @Test
    void areNothingForACountryWithoutARateInAVersionThatHasRates() {
        FundingPlan japan = Plans.withCountries(BENIN, null, Plans.part("JP", "240000"));
        FundingPlan both = Plans.withCountries(
                BENIN, MultiCountry.PER_PART, Plans.part("BJ", "140000"), Plans.part("JP", "100000"));

        assertThat(rateCap(japan, "LB-2022", false))
                .as("no rate for countries that are not aided")
                .contains(Money.ZERO);
        assertThat(rateCap(both, "LB-2022", false)).contains(Money.of(70_000));
        assertThat(FundingReview.review(japan, rules("LB-2022"), new D2Rates(), null, false))
                .filteredOn(f -> f.code().equals("B4"))
                .singleElement()
                .satisfies(b4 -> assertThat(b4.evidence())
                        .containsEntry("unrated", List.of(CountryCode.of("JP")))
                        .containsEntry("rated", "NOT"));
    }

    @Test
    void matchWhatTheAuthoritiesBringInQuebec() {
        assertThat(rateCap(BENIN, "QC-2023", false))
                .as("60 000 French and 12 000 foreign")
                .contains(Money.of(72_000));
    }

    @Test
    void stayUnderTheLargestGrantForAnAward() {
        assertThat(Caps.grantCap(BENIN, rules("2025"), new D2Rates(), false)).isEqualTo(Money.of(150_000));
        assertThat(Caps.grantCap(Plans.of("D3"), rules("2025"), new D2Rates(), false))
                .isEqualTo(Money.of(18_000));
        assertThat(Caps.grantCap(BENIN, rules("SN-2024"), new D2Rates(), false)).isEqualTo(Money.of(150_000));
    }

    private static Optional<Money> rateCap(FundingPlan plan, String version, boolean pooled) {
        return Caps.rateCap(plan, rules(version), new D2Rates(), pooled);
    }

    private static FundingRules rules(String version) {
        FundingRules demo = Plans.rulesOf("D1");
        return new FundingRules(
                List.of(2027, 2028, 2029),
                Money.of(10_000),
                Money.of(150_000),
                version,
                Map.copyOf(demo.countryGroups()),
                Percent.of(10),
                Percent.of(50),
                Percent.ZERO,
                Percent.of(3),
                null);
    }
}
