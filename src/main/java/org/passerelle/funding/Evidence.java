package org.passerelle.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;

/** The figures behind a finding, by the names that its words use. Years and codes are text: they take no thousands mark. */
final class Evidence {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Map<String, Object> figures = new LinkedHashMap<>();

    static Evidence year(int year) {
        return new Evidence().with("year", Integer.toString(year));
    }

    static Evidence of(String name, Money figure) {
        return new Evidence().with(name, figure);
    }

    Evidence with(String name, Money figure) {
        figures.put(name, figure.amount());
        return this;
    }

    Evidence with(String name, Percent figure) {
        figures.put(name, figure.value());
        return this;
    }

    Evidence with(String name, String word) {
        figures.put(name, word);
        return this;
    }

    /** Countries, which the words name in the reader's language. */
    Evidence with(String name, List<CountryCode> countries) {
        figures.put(name, countries);
        return this;
    }

    Map<String, Object> figures() {
        return figures;
    }

    /** Whether part ≥ share × whole, compared as products: a rounded ratio would let a cent slip through. */
    static boolean reaches(Money part, Percent share, Money whole) {
        return compare(part, share, whole) >= 0;
    }

    /** Whether part ≤ share × whole, compared as products. */
    static boolean staysWithin(Money part, Percent share, Money whole) {
        return compare(part, share, whole) <= 0;
    }

    /** What is missing to reach the share, up to the cent. */
    static Money missing(Money part, Percent share, Money whole) {
        BigDecimal due = whole.amount().multiply(share.value()).divide(HUNDRED, 2, RoundingMode.CEILING);
        return new Money(due).minus(part);
    }

    /** The most that stays within the share, down to the cent. */
    static Money largest(Percent share, Money whole) {
        return Money.roundedDown(whole.amount().multiply(share.value()).divide(HUNDRED, 4, RoundingMode.DOWN));
    }

    private static int compare(Money part, Percent share, Money whole) {
        return part.amount().multiply(HUNDRED).compareTo(whole.amount().multiply(share.value()));
    }
}
