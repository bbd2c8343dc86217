package org.passerelle.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
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

    /** The two months end on Saturday 1 May; twelve days later is a Thursday, and nothing is moved. */
    @Test
    void addsTheDaysOfWaitingBeforeItLooksForAWorkingDay() {
        Instant asked = Instant.parse("2027-03-08T10:00:00Z");
        CompletionRequest answered = new CompletionRequest(
                UUID.randomUUID(),
                new DossierId(UUID.randomUUID()),
                1,
                List.of("A"),
                List.of(),
                "",
                "",
                asked,
                asked.plus(Duration.ofDays(15)),
                CompletionRequest.State.ANSWERED,
                asked.plus(Duration.ofDays(12)),
                "");

        assertThat(ImplicitRefusal.lastDay(Instant.parse("2027-03-01T10:00:00Z"), Trade.PARIS, List.of(answered)))
                .isEqualTo(LocalDate.of(2027, 5, 13));
    }
}
