package org.passerelle.committee;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.passerelle.shared.Money;

/** An amount dealt out over parts in their proportion, to the cent, the largest remainders served first. */
final class Split {

    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final int EXACT = 12;

    private Split() {}

    /** The shares by part, adding up to the amount; nothing where no part is positive. */
    static <K> Map<K, Money> of(Money amount, Map<K, Money> parts) {
        if (parts.size() == 1) {
            Map.Entry<K, Money> only = parts.entrySet().iterator().next();
            return only.getValue().isPositive() ? Map.of(only.getKey(), amount) : Map.of();
        }
        BigDecimal whole = parts.values().stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.signum() <= 0) {
            return Map.of();
        }
        Map<K, BigDecimal> exact = new LinkedHashMap<>();
        parts.forEach((key, part) ->
                exact.put(key, amount.amount().multiply(part.amount()).divide(whole, EXACT, RoundingMode.HALF_UP)));
        Map<K, BigDecimal> shares = exact.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getValue().setScale(2, RoundingMode.DOWN),
                        (one, other) -> one,
                        LinkedHashMap::new));
        BigDecimal left = amount.amount().subtract(shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        List<K> first = exact.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<K, BigDecimal> each) -> remainder(each.getValue()))
                        .reversed())
                .limit(left.divide(CENT, 0, RoundingMode.HALF_UP).longValue())
                .map(Map.Entry::getKey)
                .toList();
        first.forEach(key -> shares.merge(key, CENT, BigDecimal::add));
        return shares.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> new Money(each.getValue()),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static BigDecimal remainder(BigDecimal exact) {
        return exact.subtract(exact.setScale(2, RoundingMode.DOWN));
    }
}
