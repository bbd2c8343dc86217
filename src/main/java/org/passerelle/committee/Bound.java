package org.passerelle.committee;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Funder;
import org.passerelle.shared.Money;
import org.passerelle.shared.Priced;

/**
 * How much of what is wanted of a funder its envelope can serve: in all, or in a year that the call bounds (D5, ADR 0122).
 *
 * @param year null for the whole envelope
 * @param want of the whole, or what of it falls due in the year, to the cent
 * @param left of the same
 * @param over with {@code under} the ratio left ÷ want as a fraction, before a year's part is rounded
 */
public record Bound(String funder, @Nullable Integer year, Money want, Money left, BigDecimal over, BigDecimal under) {

    static Bound ofWhole(String funder, Money want, Money left) {
        return new Bound(funder, null, want, left, left.amount(), want.amount());
    }

    /** @param share of {@code whole}, what is asked in the year of what is asked in all, euros */
    static Bound ofYear(String funder, int year, Money part, Money left, Money want, Money share, Money whole) {
        return new Bound(
                funder,
                year,
                part,
                left,
                left.amount().multiply(whole.amount()),
                want.amount().multiply(share.amount()));
    }

    /** Whose envelope it is, with the year where a year is bounded: {@code Ministère (2028)}. */
    public String name(CallDefinition call) {
        String name = call.funder(funder).map(Funder::name).orElse(funder);
        return year == null ? name : name + " (" + year + ")";
    }

    /** What is left, in the funder's currency. */
    public Priced toldLeft(CallDefinition call) {
        return call.funder(funder).orElseThrow().told(left);
    }

    /** Whether more is wanted than is left. */
    boolean isShort() {
        return want.isMoreThan(left);
    }

    /** left ÷ want is less than that of the other, as products (ADR 0021). */
    boolean isScarcerThan(Bound other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under)) < 0;
    }

    /** An amount at this ratio, down to the cent. */
    Money partOf(Money amount) {
        BigDecimal product = amount.amount().multiply(over, MathContext.UNLIMITED);
        return new Money(product.divide(under, 2, RoundingMode.DOWN));
    }
}
