package org.passerelle.shared;

import static de.focus_shift.jollyday.core.HolidayType.PUBLIC_HOLIDAY;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * The working days of metropolitan France: neither Saturday, nor Sunday, nor public holiday, the Easter-based ones
 * included. The two further holidays of Alsace and Moselle are working days: one calendar serves every region.
 */
public final class WorkingDays {

    private static final HolidayManager FRANCE =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));

    private WorkingDays() {}

    public static boolean isWorkingDay(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !FRANCE.isHoliday(day, PUBLIC_HOLIDAY);
    }

    /** The same for an office that is closed on days of its own. */
    public static boolean isWorkingDay(LocalDate day, Set<LocalDate> daysOff) {
        return isWorkingDay(day) && !daysOff.contains(day);
    }

    /** The day itself, or the first working day after it. */
    public static LocalDate sameOrNext(LocalDate day) {
        return sameOrNext(day, Set.of());
    }

    private static LocalDate sameOrNext(LocalDate day, Set<LocalDate> daysOff) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate, daysOff)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /**
     * Day n of a period that begins on a day: day 1 is the next working day (domain.md §2.6).
     *
     * @throws IllegalArgumentException when n is negative
     */
    public static LocalDate dayAfter(LocalDate start, int n) {
        return dayAfter(start, n, Set.of());
    }

    /** The same for an office that is closed on days of its own. */
    public static LocalDate dayAfter(LocalDate start, int n, Set<LocalDate> daysOff) {
        if (n < 0) {
            throw new IllegalArgumentException("A period of " + n + " working days");
        }
        LocalDate day = start;
        for (int counted = 0; counted < n; counted++) {
            day = sameOrNext(day.plusDays(1), daysOff);
        }
        return day;
    }

    /** The end of day n of a period that begins at an instant, both read in the zone of the call. */
    public static DueDate due(Instant start, int n, ZoneId zone) {
        return DueDate.endOf(dayAfter(start.atZone(zone).toLocalDate(), n), zone);
    }

    /**
     * The day n working days before a last day, for a reminder that says how many are left: n is 0 on the last day itself.
     *
     * @throws IllegalArgumentException when n is negative
     */
    public static LocalDate dayBefore(LocalDate last, int n) {
        return dayBefore(last, n, Set.of());
    }

    /** The same for an office that is closed on days of its own. */
    public static LocalDate dayBefore(LocalDate last, int n, Set<LocalDate> daysOff) {
        if (n < 0) {
            throw new IllegalArgumentException("A reminder " + n + " working days before");
        }
        LocalDate day = last;
        for (int counted = 0; counted < n; counted++) {
            day = day.minusDays(1);
            while (!isWorkingDay(day, daysOff)) {
                day = day.minusDays(1);
            }
        }
        return day;
    }

    /** How many working days lie after a day up to another, that one included; zero when it is not later. */
    public static int between(LocalDate start, LocalDate end) {
        return between(start, end, Set.of());
    }

    /** The same for an office that is closed on days of its own. */
    public static int between(LocalDate start, LocalDate end, Set<LocalDate> daysOff) {
        return (int) start.plusDays(1)
                .datesUntil(end.isAfter(start) ? end.plusDays(1) : start.plusDays(1))
                .filter(day -> isWorkingDay(day, daysOff))
                .count();
    }
}
