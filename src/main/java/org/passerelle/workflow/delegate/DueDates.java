package org.passerelle.workflow.delegate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.passerelle.shared.DueDate;
import org.passerelle.shared.WorkingDays;

/** Deadlines that the processes compute from the periods of a call. */
final class DueDates {

    /** Reminders go out when offices open, not at midnight. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private DueDates() {}

    /** The morning of the day so many calendar days before the last day of a period that ends at an instant. */
    static Instant daysBefore(Instant end, int days, ZoneId zone) {
        LocalDate lastDay = DueDate.until(end, zone).lastDay();
        return morning(lastDay.minusDays(days), zone);
    }

    /** When offices open on a day. */
    static Instant morning(LocalDate day, ZoneId zone) {
        return day.atTime(MORNING).atZone(zone).toInstant();
    }

    /** The morning of the day, in an office with days off of its own, so many working days before the last day of a period that ends at an instant. */
    static Instant reminder(Instant end, int workingDaysBefore, ZoneId zone, Set<LocalDate> daysOff) {
        LocalDate lastDay = DueDate.until(end, zone).lastDay();
        return WorkingDays.dayBefore(lastDay, workingDaysBefore, daysOff)
                .atTime(MORNING)
                .atZone(zone)
                .toInstant();
    }
}
