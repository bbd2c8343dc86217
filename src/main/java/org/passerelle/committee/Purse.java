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
    boolean serves(Candidate candidate) {
        return wanted(candidate).noneMatch(funder -> candidate.want(funder).isMoreThan(left(funder)));
    }

    /** The funder that has the least part of what is wanted of it. */
    Optional<String> scarcest(Candidate candidate) {
        return wanted(candidate).reduce((a, b) -> isScarcer(candidate, b, a) ? b : a);
    }

    Map<String, Money> inFull(Candidate candidate) {
        return grants(candidate, (funder, want) -> want);
    }

    /**
     * One ratio for every funder, the smallest of left ÷ want; each part is want × ratio, down to the cent. The ratio is kept
     * as a fraction, so that the funder that sets it gives exactly what it has.
     */
    Map<String, Money> inPart(Candidate candidate) {
        return scarcest(candidate)
                .map(s -> grants(candidate, (funder, want) -> part(want, left(s), candidate.want(s))))
                .orElse(Map.of());
    }

    void pay(Map<String, Money> grants) {
        grants.forEach((funder, grant) -> left.merge(funder, grant, Money::minus));
    }

    /** left(a) ÷ want(a) < left(b) ÷ want(b), as products. */
    private boolean isScarcer(Candidate candidate, String a, String b) {
        BigDecimal one = left(a).amount().multiply(candidate.want(b).amount());
        BigDecimal other = left(b).amount().multiply(candidate.want(a).amount());
        return one.compareTo(other) < 0;
    }

    private static Money part(Money want, Money left, Money wanted) {
        BigDecimal product = want.amount().multiply(left.amount(), MathContext.UNLIMITED);
        return new Money(product.divide(wanted.amount(), 2, RoundingMode.DOWN));
    }

    private static Map<String, Money> grants(Candidate candidate, BiFunction<String, Money, Money> grant) {
        Map<String, Money> grants = new LinkedHashMap<>();
        wanted(candidate).forEach(funder -> grants.put(funder, grant.apply(funder, candidate.want(funder))));
        return grants;
    }

    private static Stream<String> wanted(Candidate candidate) {
        return candidate.wants().keySet().stream().filter(f -> candidate.want(f).isPositive());
    }
}
