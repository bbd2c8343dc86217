package org.passerelle.shared;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Figures as people type or paste them, French or English: {@code 12 000,50}, {@code 12,000.50}, {@code 12000.5},
 * {@code 1.250 €}. A mark before three last digits separates thousands: no question of ours has three decimals.
 */
public final class Figures {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F'’]");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,12}([.,]\\d{1,10})?");
    private static final Pattern GROUPED =
            Pattern.compile("-?[1-9]\\d{0,2}(([.,])\\d{3})(\\2\\d{3})*((?!\\2)[.,]\\d{1,2})?");

    private Figures() {}

    /** The figure that a text means; empty when it cannot be read, or nothing is there. */
    public static Optional<BigDecimal> read(String text) {
        String typed = BLANKS.matcher(text).replaceAll("").replace('−', '-');
        if (GROUPED.matcher(typed).matches()) {
            return Optional.of(grouped(typed));
        }
        return PLAIN.matcher(typed).matches() ? Optional.of(new BigDecimal(typed.replace(',', '.'))) : Optional.empty();
    }

    /** The amount that a text means, with two decimals at most; nothing typed is zero; empty when it cannot be read. */
    public static Optional<Money> money(String text) {
        String figure = text.replace("€", "");
        return figure.isBlank()
                ? Optional.of(Money.ZERO)
                : read(figure).filter(f -> f.scale() <= 2).map(Money::new);
    }

    private static BigDecimal grouped(String typed) {
        int last = Math.max(typed.lastIndexOf('.'), typed.lastIndexOf(','));
        boolean cents = typed.length() - last - 1 < 3;
        String units = (cents ? typed.substring(0, last) : typed).replaceAll("[.,]", "");
        return new BigDecimal(cents ? units + "." + typed.substring(last + 1) : units);
    }
}
