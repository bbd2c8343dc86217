package org.passerelle.shared;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Three months of a calendar year: {@code 2027-Q3} is July to September 2027. */
public record Quarter(int year, int number) implements Comparable<Quarter> {

    private static final Pattern CODE = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final int IN_A_YEAR = 4;
    private static final int MONTHS = 3;

    /** @throws IllegalArgumentException when a year has no such quarter */
    public Quarter {
        if (number < 1 || number > IN_A_YEAR) {
            throw new IllegalArgumentException("Not a quarter: " + number);
        }
    }

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    /** Empty for a text that is no code of a quarter. */
    public static Optional<Quarter> read(String code) {
        Matcher matcher = CODE.matcher(code);
        return matcher.matches()
                ? Optional.of(new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** The quarters that a period touches, in order. */
    public static List<Quarter> in(Period period) {
        Quarter last = of(period.end());
        return Stream.iterate(of(period.start()), q -> q.compareTo(last) <= 0, Quarter::next)
                .toList();
    }

    /** Quarters under their years, in order. */
    public static SortedMap<Integer, List<Quarter>> byYear(List<Quarter> quarters) {
        return quarters.stream().collect(Collectors.groupingBy(Quarter::year, TreeMap::new, Collectors.toList()));
    }

    public Quarter next() {
        return number == IN_A_YEAR ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    public String code() {
        return year + "-Q" + number;
    }

    @Override
    public int compareTo(Quarter other) {
        return year == other.year ? Integer.compare(number, other.number) : Integer.compare(year, other.year);
    }
}
