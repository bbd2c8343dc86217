package org.passerelle.funding;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.passerelle.shared.Money;

/** Euros by calendar year. A budget has a thousand of them: the years are shared by all, as small numbers are. */
final class ByYear {

    private static final int FIRST = 1990;
    private static final int LAST = 2110;
    private static final Integer[] YEARS =
            IntStream.rangeClosed(FIRST, LAST).boxed().toArray(Integer[]::new);

    private ByYear() {}

    static SortedMap<Integer, Money> copy(SortedMap<Integer, Money> amounts) {
        SortedMap<Integer, Money> copy = new TreeMap<>();
        amounts.forEach((year, amount) -> copy.put(shared(year), amount));
        return copy;
    }

    private static Integer shared(Integer year) {
        return year < FIRST || year > LAST ? year : YEARS[year - FIRST];
    }
}
