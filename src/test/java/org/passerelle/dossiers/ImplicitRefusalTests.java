package org.passerelle.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.Trade;

class ImplicitRefusalTests {

    @ParameterizedTest
    @CsvSource({
        "2027-03-30T14:42:07Z, 2027-05-31",
        "2026-12-31T10:00:00Z, 2027-03-01",
        "2027-03-05T10:00:00Z, 2027-05-05",
        "2027-03-01T22:59:59Z, 2027-05-03",
        "2027-03-01T23:00:00Z, 2027-05-03",
        "2027-09-25T08:00:00Z, 2027-11-25"
    })
    void silenceRefusesAfterTwoMonthsAtTheEndOfAWorkingDay(Instant submittedAt, LocalDate refusal) {
        assertThat(ImplicitRefusal.lastDay(submittedAt, Trade.PARIS)).isEqualTo(refusal);
    }
}
