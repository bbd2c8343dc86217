package org.passerelle.shared;

import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** How a language writes amounts in a currency: 264 000 MAD, MAD 264,000, €60,000. */
public final class CurrencyFormat {

    private static final String NO_BREAK = "\u00a0";

    private CurrencyFormat() {}

    /**
     * The format of one currency. English puts the sign right before the figures; a code that stands for it is kept apart from them
     * by a space at which no line breaks, as the Unicode locale data ask (TR 35, currency spacing) and Java leaves out.
     *
     * @param currency its ISO 4217 code
     */
    public static NumberFormat of(String currency, Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(currency));
        if (format instanceof DecimalFormat decimal && endsWithLetter(decimal.getPositivePrefix())) {
            decimal.setPositivePrefix(decimal.getPositivePrefix() + NO_BREAK);
            decimal.setNegativePrefix(decimal.getNegativePrefix() + NO_BREAK);
        }
        return format;
    }

    private static boolean endsWithLetter(String prefix) {
        return !prefix.isEmpty() && Character.isLetter(prefix.charAt(prefix.length() - 1));
    }
}
