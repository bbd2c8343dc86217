package org.passerelle.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTests {

    @ParameterizedTest
    @CsvSource({
        "2027-09-01, 2029-12-31, 28",
        "2027-09-01, 2028-12-31, 16",
        "2027-01-01, 2027-12-31, 12",
        "2027-01-15, 2028-01-14, 12",
        "2027-01-15, 2028-01-15, 13",
        "2027-01-31, 2027-01-31, 1"
    })
    void countsTheMonthsBegun(LocalDate start, LocalDate end, int months) {
        assertThat(new Period(start, end).months()).isEqualTo(months);
    }

    @Test
    void touchesCalendarYears() {
        assertThat(new Period(LocalDate.parse("2027-09-01"), LocalDate.parse("2029-01-01")).years())
                .containsExactly(2027, 2028, 2029);
    }

    @Test
    void neverEndsBeforeItStarts() {
        assertThatThrownBy(() -> new Period(LocalDate.parse("2027-09-02"), LocalDate.parse("2027-09-01")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
