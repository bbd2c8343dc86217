package org.passerelle.ui.component;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;

/**
 * Amounts as people type them, French or English: {@code 12 000,50}, {@code 12,000.50}, {@code 12000.5}, {@code 1.250 €}.
 * An amount has two decimals at most, so a mark before three last digits separates thousands.
 */
public final class AmountText {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F'’€]");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,12}([.,]\\d{1,2})?");
    private static final Pattern GROUPED =
            Pattern.compile("-?[1-9]\\d{0,2}(([.,])\\d{3})(\\2\\d{3})*((?!\\2)[.,]\\d{1,2})?");

    private AmountText() {}

    /** The amount that a text means; nothing typed is zero; empty when the text cannot be read. */
    public static Optional<Money> read(String text) {
        String typed = BLANKS.matcher(text).replaceAll("").replace('−', '-');
        if (typed.isEmpty()) {
            return Optional.of(Money.ZERO);
        }
        if (GROUPED.matcher(typed).matches()) {
            return Optional.of(grouped(typed));
        }
        return PLAIN.matcher(typed).matches()
                ? Optional.of(new Money(new BigDecimal(typed.replace(',', '.'))))
                : Optional.empty();
    }

    /** As a field shows it: nothing for zero, cents only where there are any, no currency. */
    public static String shown(Money amount) {
        if (amount.isZero()) {
            return "";
        }
        NumberFormat format =
                NumberFormat.getNumberInstance(ViewLanguage.current().locale());
        boolean round = amount.amount().stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(round ? 0 : 2);
        return format.format(amount.amount());
    }

    private static Money grouped(String typed) {
        int last = Math.max(typed.lastIndexOf('.'), typed.lastIndexOf(','));
        boolean cents = typed.length() - last - 1 < 3;
        String units = (cents ? typed.substring(0, last) : typed).replaceAll("[.,]", "");
        return new Money(new BigDecimal(cents ? units + "." + typed.substring(last + 1) : units));
    }
}
