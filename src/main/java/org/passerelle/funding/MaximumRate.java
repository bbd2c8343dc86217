package org.passerelle.funding;

import org.passerelle.shared.Percent;

/**
 * The largest share of a budget that the ministry may pay (D2).
 *
 * @param alone for one French authority
 * @param pooledBonus added where several French authorities share the project; zero in most versions
 */
public record MaximumRate(Percent alone, Percent pooledBonus) {

    /** The rate without a bonus. */
    public static MaximumRate of(Percent rate) {
        return new MaximumRate(rate, Percent.ZERO);
    }

    public Percent when(boolean pooled) {
        return pooled ? new Percent(alone.value().add(pooledBonus.value())) : alone;
    }
}
