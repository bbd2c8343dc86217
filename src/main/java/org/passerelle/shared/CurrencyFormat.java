package org.passerelle.shared;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import java.util.Locale;

/** How a language writes amounts in a currency: 264 000,00 MAD, MAD 264,000.00, €60,000.00. */
public final class CurrencyFormat {

    private CurrencyFormat() {}

    /**
     * The format of one currency, with two decimals whatever is usual for it: budgets are kept in hundredths. ICU keeps a code apart
     * from the figures after it (TR 35, currency spacing), which Java leaves out.
     *
     * @param currency its ISO 4217 code
     */
    public static NumberFormat of(String currency, Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(currency));
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format;
    }
}
