package org.passerelle.calls;

import java.math.BigDecimal;
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
 */
public record Funder(String key, String name, String currency, Money envelope, @Nullable BigDecimal unitsPerEuro) {

    /** An amount of this funder, as it is told. */
    public Priced told(Money amount) {
        return new Priced(amount, currency);
    }

    /** Euros to this funder's currency at the call's rate, half-up. */
    public Money fromEuros(Money euros) {
        return unitsPerEuro == null ? euros : Money.rounded(euros.amount().multiply(unitsPerEuro));
    }
}
