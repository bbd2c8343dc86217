package org.passerelle.ui.component;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.passerelle.ui.ViewLanguage;

/**
 * Figures as people type or paste them, French or English: {@code 12 000,50}, {@code 12,000.50}, {@code 12000.5}. A mark
 * before three last digits separates thousands: no question of ours has three decimals.
 */
final class FigureText {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F'’]");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,12}([.,]\\d{1,10})?");
    private static final Pattern GROUPED =
            Pattern.compile("-?[1-9]\\d{0,2}(([.,])\\d{3})(\\2\\d{3})*((?!\\2)[.,]\\d{1,2})?");

    private FigureText() {}

    /** The figure that a text means; empty when it cannot be read, or nothing is there. */
    static Optional<BigDecimal> read(String text) {
        String typed = BLANKS.matcher(text).replaceAll("").replace('−', '-');
        if (GROUPED.matcher(typed).matches()) {
            return Optional.of(grouped(typed));
        }
        return PLAIN.matcher(typed).matches() ? Optional.of(new BigDecimal(typed.replace(',', '.'))) : Optional.empty();
    }

    /** As a field shows it; thousands are set apart where it is money, and not in a year. */
    static String shown(BigDecimal figure, boolean money) {
        NumberFormat format =
                NumberFormat.getNumberInstance(ViewLanguage.current().locale());
        format.setGroupingUsed(money);
        boolean cents = money && figure.stripTrailingZeros().scale() > 0;
        format.setMinimumFractionDigits(cents ? 2 : 0);
        format.setMaximumFractionDigits(Math.max(2, figure.scale()));
        return format.format(figure);
    }

    private static BigDecimal grouped(String typed) {
        int last = Math.max(typed.lastIndexOf('.'), typed.lastIndexOf(','));
        boolean cents = typed.length() - last - 1 < 3;
        String units = (cents ? typed.substring(0, last) : typed).replaceAll("[.,]", "");
        return new BigDecimal(cents ? units + "." + typed.substring(last + 1) : units);
    }
}
