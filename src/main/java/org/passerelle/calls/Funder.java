package org.passerelle.calls;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Money;
import org.passerelle.shared.Priced;

/**
 * Who pays in a call.
 *
 * @param key short name, unique in the call ({@code MEAE})
 * @param currency ISO 4217
 * @param envelope what it puts in the call, in its own currency
 * @param unitsPerEuro fixed rate of the call where the currency is not the euro
 * @param years how much of the envelope may fall due in each year of the call (AE, domain.md §3.1), adding up to it; empty where
 *     the envelope is bounded as a whole alone (ADR 0122)
 */
public record Funder(
        String key,
        String name,
        String currency,
        Money envelope,
        @Nullable BigDecimal unitsPerEuro,
        SortedMap<Integer, Money> years) {

    public Funder {
        years = years == null
                ? Collections.emptySortedMap() // written before there were any
                : Collections.unmodifiableSortedMap(new TreeMap<>(years));
    }

    /** A funder whose envelope is bounded as a whole alone. */
    public Funder(String key, String name, String currency, Money envelope, @Nullable BigDecimal unitsPerEuro) {
        this(key, name, currency, envelope, unitsPerEuro, Collections.emptySortedMap());
    }

    /** Whether it lays down how much may fall due in each year. */
    public boolean boundsYears() {
        return !years.isEmpty();
    }

    /** With more in its envelope, in the year that is named where it bounds its years. */
    Funder raised(@Nullable Integer year, Money amount) {
        SortedMap<Integer, Money> raised = new TreeMap<>(years);
        if (year != null) {
            raised.merge(year, amount, Money::plus);
        }
        return new Funder(key, name, currency, envelope.plus(amount), unitsPerEuro, raised);
    }

    /** An amount of this funder, as it is told. */
    public Priced told(Money amount) {
        return new Priced(amount, currency);
    }

    /** Euros to this funder's currency at the call's rate, half-up. */
    public Money fromEuros(Money euros) {
        return unitsPerEuro == null ? euros : Money.rounded(euros.amount().multiply(unitsPerEuro));
    }
}
