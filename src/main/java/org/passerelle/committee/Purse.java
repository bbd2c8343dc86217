package org.passerelle.committee;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.passerelle.shared.Money;

/** What is left of each envelope while the ranking is walked down. */
final class Purse {

    private final Map<String, Money> left;

    Purse(Map<String, Money> envelopes) {
        left = new LinkedHashMap<>(envelopes);
    }

    Map<String, Money> left() {
        return new LinkedHashMap<>(left);
    }

    Money left(String funder) {
        return left.getOrDefault(funder, Money.ZERO);
    }

    /** Whether every funder can serve its whole part. */
    boolean serves(Map<String, Money> wants) {
        return wanted(wants).noneMatch(funder -> want(wants, funder).isMoreThan(left(funder)));
    }

    /** The funder that has the least part of what is wanted of it. */
    Optional<String> scarcest(Map<String, Money> wants) {
        return wanted(wants).reduce((a, b) -> isScarcer(wants, b, a) ? b : a);
    }

    Map<String, Money> inFull(Map<String, Money> wants) {
        return grants(wants, (funder, want) -> want);
    }

    /**
     * One ratio for every funder, the smallest of left ÷ want; each part is want × ratio, down to the cent. The ratio is kept
     * as a fraction, so that the funder that sets it gives exactly what it has.
     */
    Map<String, Money> inPart(Map<String, Money> wants) {
        return scarcest(wants)
                .map(s -> grants(wants, (funder, want) -> part(want, left(s), want(wants, s))))
                .orElse(Map.of());
    }

    void pay(Map<String, Money> grants) {
        grants.forEach((funder, grant) -> left.merge(funder, grant, Money::minus));
    }

    /** left(a) ÷ want(a) < left(b) ÷ want(b), as products. */
    private boolean isScarcer(Map<String, Money> wants, String a, String b) {
        BigDecimal one = left(a).amount().multiply(want(wants, b).amount());
        BigDecimal other = left(b).amount().multiply(want(wants, a).amount());
        return one.compareTo(other) < 0;
    }

    private static Money part(Money want, Money left, Money wanted) {
        BigDecimal product = want.amount().multiply(left.amount(), MathContext.UNLIMITED);
        return new Money(product.divide(wanted.amount(), 2, RoundingMode.DOWN));
    }

    private static Map<String, Money> grants(Map<String, Money> wants, BiFunction<String, Money, Money> grant) {
        Map<String, Money> grants = new LinkedHashMap<>();
        wanted(wants).forEach(funder -> grants.put(funder, grant.apply(funder, want(wants, funder))));
        return grants;
    }

    private static Stream<String> wanted(Map<String, Money> wants) {
        return wants.keySet().stream().filter(funder -> want(wants, funder).isPositive());
    }

    private static Money want(Map<String, Money> wants, String funder) {
        return wants.getOrDefault(funder, Money.ZERO);
    }
}
