package org.passerelle.ui.component;

import java.math.BigDecimal;
import java.text.NumberFormat;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;

/** Amounts in a field, in the reader's manner; what a text means {@link org.passerelle.shared.Figures} says. */
public final class AmountText {

    private AmountText() {}

    /** As a field shows it: nothing for zero, cents only where there are any, no currency. */
    public static String shown(Money amount) {
        if (amount.isZero()) {
            return "";
        }
        NumberFormat format =
                NumberFormat.getNumberInstance(ViewLanguage.current().locale());
        BigDecimal bare = amount.amount().stripTrailingZeros(); // a number that is formatted keeps its text
        format.setMinimumFractionDigits(bare.scale() <= 0 ? 0 : 2);
        return format.format(bare);
    }
}
