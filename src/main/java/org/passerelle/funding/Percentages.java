package org.passerelle.funding;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;

/**
 * Shares to two decimals that add up to exactly 100.00 (B13): each is rounded down, and the hundredths left over go to the
 * largest remainders, the earlier line first where two are equal.
 */
public final class Percentages {

    private static final BigInteger HUNDREDTHS = BigInteger.valueOf(10_000);

    private Percentages() {}

    /**
     * The share of each amount in their sum, in the order given; all zero when the sum is.
     */
    public static List<Percent> of(List<Money> amounts) {
        BigInteger whole = cents(Money.sum(amounts));
        if (whole.signum() <= 0) {
            return Collections.nCopies(amounts.size(), Percent.ZERO);
        }
        List<BigInteger[]> shares = amounts.stream()
                .map(a -> floor(cents(a).multiply(HUNDREDTHS), whole))
                .toList();
        List<BigInteger> hundredths =
                new ArrayList<>(shares.stream().map(s -> s[0]).toList());
        int left = HUNDREDTHS
                .subtract(hundredths.stream().reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        Comparator<Integer> byRemainder = Comparator.comparing(i -> shares.get(i)[1]);
        IntStream.range(0, amounts.size())
                .boxed()
                .sorted(byRemainder.reversed())
                .limit(left)
                .forEach(i -> hundredths.set(i, hundredths.get(i).add(BigInteger.ONE)));
        return hundredths.stream().map(h -> new Percent(new BigDecimal(h, 2))).toList();
    }

    /** Quotient and remainder, the quotient rounded down also below zero: an amount that B14 refuses still shows. */
    private static BigInteger[] floor(BigInteger part, BigInteger whole) {
        BigInteger remainder = part.mod(whole);
        return new BigInteger[] {part.subtract(remainder).divide(whole), remainder};
    }

    private static BigInteger cents(Money amount) {
        return amount.amount().unscaledValue();
    }
}
