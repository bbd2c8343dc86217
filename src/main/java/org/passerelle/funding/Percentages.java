package org.passerelle.funding;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;

/**
 * Shares to two decimals that add up to exactly 100.00 (B13): each is rounded down, and the hundredths left over go to the
 * largest remainders, the earlier line first where two are equal.
 */
public final class Percentages {

    private static final int HUNDREDTHS = 10_000;

    private Percentages() {}

    /**
     * The share of each amount in their sum, in the order given; all zero when the sum is.
     */
    public static List<Percent> of(List<Money> amounts) {
        long[] shares = Spread.over(amounts.stream().mapToLong(Spread::cents).toArray(), HUNDREDTHS);
        return Arrays.stream(shares)
                .mapToObj(share -> new Percent(BigDecimal.valueOf(share, 2)))
                .toList();
    }
}
