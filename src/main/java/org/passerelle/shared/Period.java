package org.passerelle.shared;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/** From a first day to a last day, both included. */
public record Period(LocalDate start, LocalDate end) {

    /** @throws IllegalArgumentException when the end is before the start */
    public Period {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("A period ends before it starts: " + start + " " + end);
        }
    }

    /** Months begun, the last day included: 2027-09-01 to 2029-12-31 is 28. */
    public int months() {
        long whole = ChronoUnit.MONTHS.between(start, end.plusDays(1));
        return (int) (start.plusMonths(whole).isBefore(end.plusDays(1)) ? whole + 1 : whole);
    }

    /** The calendar years that the period touches, in order. */
    public List<Integer> years() {
        return IntStream.rangeClosed(start.getYear(), end.getYear()).boxed().toList();
    }
}
