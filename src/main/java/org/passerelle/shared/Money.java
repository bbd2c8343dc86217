package org.passerelle.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * An amount to the cent, in the currency that its place names (euros unless a funder says otherwise). May be negative as
 * a difference; a budget refuses negative ones (B4, B14). Read and written as a decimal string: {@code "12000.00"}.
 */
public record Money(BigDecimal amount) implements Comparable<Money> {

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    /** @throws IllegalArgumentException when the amount has more than two decimals */
    public Money {
        try {
            amount = amount.setScale(2, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("More than two decimals: " + amount, e);
        }
    }

    @JsonCreator
    public static Money of(String decimal) {
        return new Money(new BigDecimal(decimal));
    }

    public static Money of(long units) {
        return new Money(BigDecimal.valueOf(units));
    }

    /** Rounds half-up to the cent, as every rate in the trade does (domain.md D2). */
    public static Money rounded(BigDecimal exact) {
        return new Money(exact.setScale(2, RoundingMode.HALF_UP));
    }

    /** Rounds down to the cent: a part of an envelope never exceeds it (domain.md D5). */
    public static Money roundedDown(BigDecimal exact) {
        return new Money(exact.setScale(2, RoundingMode.DOWN));
    }

    public static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(ZERO, Money::plus);
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    public Money negated() {
        return new Money(amount.negate());
    }

    /** The share of this amount, half-up to the cent. */
    public Money times(Percent share) {
        return rounded(amount.multiply(share.fraction()));
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isMoreThan(Money other) {
        return compareTo(other) > 0;
    }

    public boolean isLessThan(Money other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    @JsonValue
    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
