package org.passerelle.ui.component;

import java.text.NumberFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;

/** Amounts as people type them, French or English, see {@link FigureText}; in euros, with two decimals at most. */
public final class AmountText {

    private static final Pattern EURO = Pattern.compile("€");

    private AmountText() {}

    /** The amount that a text means; nothing typed is zero; empty when the text cannot be read. */
    public static Optional<Money> read(String text) {
        String figure = EURO.matcher(text).replaceAll("");
        return figure.isBlank()
                ? Optional.of(Money.ZERO)
                : FigureText.read(figure).filter(f -> f.scale() <= 2).map(Money::new);
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
}
