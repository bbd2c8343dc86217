package org.passerelle.ui.committee;

import java.math.BigDecimal;
import java.text.NumberFormat;
import org.passerelle.ui.ViewLanguage;

/** A mean score of 100, always with its two decimals: they decide ties. */
public final class MeanScore {

    private MeanScore() {}

    /** 76,00 or 76.00. */
    public static String words(BigDecimal mean) {
        NumberFormat format =
                NumberFormat.getNumberInstance(ViewLanguage.current().locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(mean);
    }
}
