package org.passerelle.ui.component;

import java.math.BigDecimal;
import java.text.NumberFormat;
import org.passerelle.shared.Figures;
import org.passerelle.ui.ViewLanguage;

/** Figures in a field, in the reader's manner; what a text means {@link Figures} says. */
final class FigureText {

    private FigureText() {}

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
}
