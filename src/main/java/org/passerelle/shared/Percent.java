package org.passerelle.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** A share in percent: {@code 62.50} means 62.50 %. Exact; read and written as a decimal string without trailing zeros. */
public record Percent(BigDecimal value) implements Comparable<Percent> {

    public static final Percent ZERO = new Percent(BigDecimal.ZERO);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Percent {
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    @JsonCreator
    public static Percent of(String value) {
        return new Percent(new BigDecimal(value));
    }

    public static Percent of(long value) {
        return new Percent(BigDecimal.valueOf(value));
    }

    /** What part is of whole, to two decimals half-up; zero when the whole is zero. */
    public static Percent ratio(Money part, Money whole) {
        if (whole.isZero()) {
            return ZERO;
        }
        return new Percent(part.amount().multiply(HUNDRED).divide(whole.amount(), 2, RoundingMode.HALF_UP));
    }

    /** Whether part is more than this share of whole, compared as products: no rounding lets a cent slip (ADR 0021). */
    public boolean isExceeded(Money part, Money whole) {
        return part.amount().multiply(HUNDRED).compareTo(whole.amount().multiply(value)) > 0;
    }

    /** This share as a factor: 62.50 % is 0.625. */
    public BigDecimal fraction() {
        return value.divide(HUNDRED, MathContext.DECIMAL64);
    }

    @Override
    public int compareTo(Percent other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
