package org.passerelle.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DueDateTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant MARCH_2 = Instant.parse("2027-03-02T09:00:00Z");

    @Test
    void givesCalendarDaysToTheirLastMinute() {
        DueDate due = DueDate.inDays(MARCH_2, 15, PARIS);

        assertThat(due.lastDay()).isEqualTo("2027-03-17");
        assertThat(due.end()).isEqualTo("2027-03-17T23:00:00Z");
    }

    @Test
    void countsLegalPeriodsInMonths() {
        assertThat(DueDate.inMonths(Instant.parse("2027-03-03T09:00:00Z"), 2, PARIS)
                        .lastDay())
                .isEqualTo("2027-05-03");
        assertThat(DueDate.inMonths(Instant.parse("2026-12-31T09:00:00Z"), 2, PARIS)
                        .lastDay())
                .as("February has no 31st and its 28th is a Sunday")
                .isEqualTo("2027-03-01");
    }

    @Test
    void movesALegalPeriodThatEndsOnAHolidayToTheNextWorkingDay() {
        assertThat(DueDate.inMonths(MARCH_2, 2, PARIS).lastDay())
                .as("2 May 2027 is a Sunday")
                .isEqualTo("2027-05-03");
        assertThat(DueDate.inMonths(Instant.parse("2027-03-06T09:00:00Z"), 2, PARIS)
                        .lastDay())
                .as("6 May 2027 is Ascension day")
                .isEqualTo("2027-05-07");
    }

    @Test
    void lastsAnHourLessWhenSummerTimeBegins() {
        assertThat(DueDate.inDays(Instant.parse("2027-03-27T09:00:00Z"), 1, PARIS)
                        .end())
                .isEqualTo("2027-03-28T22:00:00Z");
    }
}
