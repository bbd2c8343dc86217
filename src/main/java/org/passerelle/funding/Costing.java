package org.passerelle.funding;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.passerelle.shared.Money;

/**
 * How the amounts of an expense are worked out: quantity × unit cost, rounded half-up to the cent (domain.md §3.2 N). For a
 * valued contribution as a rule days × daily cost.
 *
 * @param unit in words: day, trip, workshop; may be empty
 * @param unitCost euros; until it is known, quantities give no amount
 * @param quantities by calendar year; a year left out has an amount of its own, or none
 */
public record Costing(String unit, Money unitCost, SortedMap<Integer, BigDecimal> quantities) {

    /** What a quantity comes to in one calendar year. */
    public record Worked(int year, BigDecimal quantity, Money amount) {}

    private static final Costing NONE = new Costing("", Money.ZERO, new TreeMap<>());

    public Costing {
        SortedMap<Integer, BigDecimal> kept = new TreeMap<>();
        quantities.forEach((year, quantity) -> {
            if (quantity.signum() != 0) {
                kept.put(year, plain(quantity));
            }
        });
        quantities = kept;
    }

    /** Nothing said yet. */
    public static Costing none() {
        return NONE;
    }

    boolean saysNothing() {
        return unit.isBlank() && unitCost.isZero() && quantities.isEmpty();
    }

    /** The years whose amount the quantities give. */
    public List<Worked> worked() {
        return unitCost.isPositive()
                ? quantities.entrySet().stream()
                        .map(quantity -> new Worked(
                                quantity.getKey(),
                                quantity.getValue(),
                                Money.rounded(quantity.getValue().multiply(unitCost.amount()))))
                        .toList()
                : List.of();
    }

    public Costing withUnit(String words) {
        return new Costing(words, unitCost, quantities);
    }

    public Costing withUnitCost(Money cost) {
        return new Costing(unit, cost, quantities);
    }

    /** With another quantity in a year; zero takes it out. */
    public Costing with(int year, BigDecimal quantity) {
        SortedMap<Integer, BigDecimal> next = new TreeMap<>(quantities);
        next.put(year, quantity);
        return new Costing(unit, unitCost, next);
    }

    /** The amounts with those that the quantities give in their place. */
    SortedMap<Integer, Money> over(SortedMap<Integer, Money> amounts) {
        SortedMap<Integer, Money> next = new TreeMap<>(amounts);
        worked().forEach(year -> next.put(year.year(), year.amount()));
        return next;
    }

    /** Without the quantities that do not give these amounts any more. */
    Costing agreeing(SortedMap<Integer, Money> amounts) {
        SortedMap<Integer, BigDecimal> next = new TreeMap<>(quantities);
        worked().stream()
                .filter(year -> !year.amount().equals(amounts.getOrDefault(year.year(), Money.ZERO)))
                .forEach(year -> next.remove(year.year()));
        return new Costing(unit, unitCost, next);
    }

    /** The same number has one form only, and never an exponent. */
    private static BigDecimal plain(BigDecimal quantity) {
        BigDecimal stripped = quantity.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
