package org.passerelle.committee;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.passerelle.shared.Money;

/** What is left of the envelopes while the ranking is walked down. */
final class Purse {

    private Envelopes left;

    Purse(Envelopes envelopes) {
        left = envelopes;
    }

    Envelopes left() {
        return left;
    }

    /** Whether every funder can serve its whole part, in every year that it bounds. */
    boolean serves(Map<String, Money> wants, DueYears due) {
        return left.lacking(wants, due).isEmpty();
    }

    /** The funder, and the year where years are bounded, that has the least part of what is wanted of it. */
    Optional<Bound> scarcest(Map<String, Money> wants, DueYears due) {
        return left.bounds(wants, due).stream().reduce((a, b) -> b.isScarcerThan(a) ? b : a);
    }

    static Map<String, Money> inFull(Map<String, Money> wants) {
        return grants(wants, want -> want);
    }

    /**
     * One ratio for every funder, the smallest of left ÷ want over funders and over years; each part is want × ratio, down to
     * the cent. The ratio is kept as a fraction, so that the funder whose envelope sets it gives exactly what it has, and no
     * year is exceeded by what the cents of a part come to (ADR 0122).
     */
    Map<String, Money> inPart(Map<String, Money> wants, DueYears due) {
        return scarcest(wants, due).map(s -> grants(wants, s::partOf)).orElse(Map.of());
    }

    void pay(Map<String, Money> grants, DueYears due) {
        left = left.minus(grants, due);
    }

    private static Map<String, Money> grants(Map<String, Money> wants, UnaryOperator<Money> grant) {
        Map<String, Money> grants = new LinkedHashMap<>();
        wants.forEach((funder, want) -> {
            if (want.isPositive()) {
                grants.put(funder, grant.apply(want));
            }
        });
        return grants;
    }
}
