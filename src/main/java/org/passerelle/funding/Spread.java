package org.passerelle.funding;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.passerelle.shared.Money;

/**
 * Shares an amount out by weights, to the cent: each part is rounded down, and the cents left over go to the largest
 * remainders, the earlier one first where two are equal. No part exceeds its weight as long as the amount does not exceed
 * their sum.
 */
final class Spread {

    private Spread() {}

    /**
     * Cents, in the order of the weights; all zero where these are, or come to less. A weight below zero, an amount that B14
     * refuses, has its part below zero.
     */
    static long[] over(long[] weights, long amount) {
        BigInteger whole = BigInteger.valueOf(LongStream.of(weights).sum());
        long[] parts = new long[weights.length];
        if (whole.signum() <= 0) {
            return parts;
        }
        BigInteger[] remainders = new BigInteger[weights.length];
        for (int i = 0; i < weights.length; i++) {
            BigInteger product = BigInteger.valueOf(weights[i]).multiply(BigInteger.valueOf(amount));
            remainders[i] = product.mod(whole);
            parts[i] = product.subtract(remainders[i]).divide(whole).longValueExact();
        }
        Comparator<Integer> byRemainder = Comparator.comparing(i -> remainders[i]);
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(byRemainder.reversed())
                .limit(amount - Arrays.stream(parts).sum())
                .forEach(i -> parts[i]++);
        return parts;
    }

    /** The parts of the countries in a new total, in the proportions of the old ones (B15). */
    static List<CountryPart> over(List<CountryPart> countries, long total) {
        long[] parts =
                over(countries.stream().mapToLong(part -> cents(part.part())).toArray(), total);
        return IntStream.range(0, parts.length)
                .mapToObj(i -> new CountryPart(countries.get(i).code(), money(parts[i])))
                .toList();
    }

    /** The share of an amount by weight, up to the cent. */
    static long up(long amount, long weight, long whole) {
        if (whole == 0) {
            return 0;
        }
        BigInteger[] part = BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(weight))
                .divideAndRemainder(BigInteger.valueOf(whole));
        return part[0].longValueExact() + part[1].signum();
    }

    static long cents(Money amount) {
        return amount.amount().unscaledValue().longValueExact();
    }

    static Money money(long cents) {
        return new Money(BigDecimal.valueOf(cents, 2));
    }
}
