package org.passerelle.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The end of a period given to somebody: a whole last day, in the zone of the call.
 *
 * @param lastDay the day to print: "no later than"
 * @param end 24:00 of that day; an act at this very instant is already late
 */
public record DueDate(LocalDate lastDay, Instant end) {

    /** The end of that day in the zone. */
    public static DueDate endOf(LocalDate lastDay, ZoneId zone) {
        return new DueDate(lastDay, lastDay.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** A period that ends at this instant: its last day is the one before a midnight. */
    public static DueDate until(Instant end, ZoneId zone) {
        return new DueDate(LocalDate.ofInstant(end.minusNanos(1), zone), end);
    }

    /** Calendar days: day 1 is the next day. */
    public static DueDate inDays(Instant from, int days, ZoneId zone) {
        return endOf(from.atZone(zone).toLocalDate().plusDays(days), zone);
    }

    /**
     * Legal period in calendar months: ends on the day of the same number, and moves to the next working day where that one
     * is a Saturday, a Sunday or a public holiday (domain.md §2.6).
     */
    public static DueDate inMonths(Instant from, int months, ZoneId zone) {
        LocalDate day = from.atZone(zone).toLocalDate().plusMonths(months);
        return endOf(WorkingDays.sameOrNext(day), zone);
    }

    /** Whether somebody who acts then is late. */
    public boolean isPastAt(Instant instant) {
        return !instant.isBefore(end);
    }
}
