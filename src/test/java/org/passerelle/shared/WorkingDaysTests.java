package org.passerelle.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-01-01", "2027-03-29", "2027-05-01", "2027-05-06", "2027-05-08", "2027-05-17", "2027-07-14",
                "2027-08-15", "2027-11-01", "2027-11-11", "2027-12-25", "2028-04-17", "2028-05-25", "2028-06-05"
            })
    void doesNotWorkOnPublicHolidaysNorOnThoseThatFollowEaster(LocalDate holiday) {
        assertThat(WorkingDays.isWorkingDay(holiday)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-27", "2027-03-28", "2027-06-05", "2027-06-06"})
    void doesNotWorkAtWeekends(LocalDate day) {
        assertThat(WorkingDays.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-26", "2028-12-26", "2027-03-30", "2027-05-07"})
    void worksOnGoodFridayAndBoxingDayWhichAreHolidaysInAlsaceOnly(LocalDate day) {
        assertThat(WorkingDays.isWorkingDay(day)).isTrue();
    }

    @Test
    void countsFromTheNextWorkingDay() {
        assertThat(WorkingDays.dayAfter(LocalDate.parse("2027-04-02"), 1)).isEqualTo("2027-04-05");
        assertThat(WorkingDays.dayAfter(LocalDate.parse("2027-04-03"), 1)).isEqualTo("2027-04-05");
        assertThat(WorkingDays.dayAfter(LocalDate.parse("2027-04-05"), 20)).isEqualTo("2027-05-03");
        assertThat(WorkingDays.dayAfter(LocalDate.parse("2027-05-05"), 1)).isEqualTo("2027-05-07");
        assertThat(WorkingDays.dayAfter(LocalDate.parse("2027-05-05"), 0)).isEqualTo("2027-05-05");
    }

    @Test
    void endsAtMidnightOfTheCallsZoneAfterTheLastDay() {
        Instant start = LocalDateTime.parse("2027-04-05T10:00:00").atZone(PARIS).toInstant();

        DueDate due = WorkingDays.due(start, 20, PARIS);

        assertThat(due.lastDay()).isEqualTo("2027-05-03");
        assertThat(due.end()).isEqualTo("2027-05-03T22:00:00Z");
        assertThat(due.isPastAt(due.end().minusSeconds(1))).isFalse();
        assertThat(due.isPastAt(due.end())).isTrue();
    }

    @Test
    void readsTheStartInTheCallsZone() {
        Instant lateInParis = Instant.parse("2027-06-03T22:30:00Z");

        assertThat(WorkingDays.due(lateInParis, 1, PARIS).lastDay()).isEqualTo("2027-06-07");
        assertThat(WorkingDays.due(lateInParis, 1, ZoneId.of("America/Cayenne")).lastDay())
                .isEqualTo("2027-06-04");
    }

    @Test
    void remindsSoManyWorkingDaysBeforeTheEnd() {
        assertThat(WorkingDays.dayBefore(LocalDate.parse("2027-05-10"), 3)).isEqualTo("2027-05-04");
        assertThat(WorkingDays.dayBefore(LocalDate.parse("2027-05-10"), 0)).isEqualTo("2027-05-10");
    }

    @Test
    void tellsHowManyAreLeft() {
        assertThat(WorkingDays.between(LocalDate.parse("2027-05-04"), LocalDate.parse("2027-05-10")))
                .isEqualTo(3);
        assertThat(WorkingDays.between(LocalDate.parse("2027-05-10"), LocalDate.parse("2027-05-10")))
                .isZero();
        assertThat(WorkingDays.between(LocalDate.parse("2027-05-11"), LocalDate.parse("2027-05-10")))
                .isZero();
    }

    @Test
    void refusesToCountBackwards() {
        assertThatThrownBy(() -> WorkingDays.dayAfter(LocalDate.parse("2027-05-10"), -1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WorkingDays.dayBefore(LocalDate.parse("2027-05-10"), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
