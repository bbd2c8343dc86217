package org.passerelle.workflow.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.IntegrationTest;
import org.passerelle.calls.CallId;
import org.passerelle.funding.CountryGroup;
import org.passerelle.funding.RateTable;
import org.passerelle.funding.RateTables;
import org.passerelle.shared.Percent;
import org.springframework.beans.factory.annotation.Autowired;

/** D2, row by row (domain.md §4). */
@IntegrationTest
class CofinancingRatesTests {

    @Autowired
    RateTables tables;

    RateTable rates;

    @BeforeEach
    void ofACallThatIsNotOpenYet() {
        rates = tables.of(CallId.random().value());
    }

    @ParameterizedTest
    @CsvSource({
        "2025, LDC, 70, 70",
        "2025, ODA_OTHER, 50, 50",
        "2025, NON_ODA, 30, 30",
        "2024, LDC, 90, 90",
        "2024, ODA_OTHER, 70, 70",
        "2024, NON_ODA, 70, 70",
        "LB-2022, LDC, 50, 60",
        "LB-2022, ODA_OTHER, 50, 60",
        "AR-2011, LDC, 25, 25",
        "AR-2011, ODA_OTHER, 25, 25",
        "AR-2011, NON_ODA, 25, 25",
        "2010, LDC, 25, 35",
        "2010, ODA_OTHER, 25, 35",
        "2010, NON_ODA, 25, 35",
    })
    void givesTheRateOfAVersionAndAGroup(String version, CountryGroup group, String alone, String pooled) {
        assertThat(rates.rate(version, group)).hasValueSatisfying(rate -> {
            assertThat(rate.when(false)).isEqualTo(Percent.of(alone));
            assertThat(rate.when(true)).isEqualTo(Percent.of(pooled));
        });
    }

    @ParameterizedTest
    @CsvSource({"SN-2024, LDC", "SN-2024, NON_ODA", "QC-2023, NON_ODA", "LB-2022, NON_ODA", "1999, LDC"})
    void setsNoRateWhereTheVersionHasNone(String version, CountryGroup group) {
        assertThat(rates.rate(version, group)).isEmpty();
    }

    @Test
    void offersTheFlatRateOfSixtyPercentIn2025Alone() {
        assertThat(rates.flatRate("2025"))
                .hasValueSatisfying(rate -> assertThat(rate.alone()).isEqualTo(Percent.of(60)));
        assertThat(tables.versions())
                .filteredOn(version -> rates.flatRate(version).isPresent())
                .containsExactly("2025");
    }

    @Test
    void matchesWhatTheAuthoritiesBringInQuebecAlone() {
        assertThat(tables.versions()).filteredOn(rates::matchesAuthorities).containsExactly("QC-2023");
    }

    @Test
    void namesTheVersionsNewestFirst() {
        assertThat(tables.versions())
                .containsExactly("2025", "2024", "SN-2024", "QC-2023", "LB-2022", "AR-2011", "2010");
    }
}
