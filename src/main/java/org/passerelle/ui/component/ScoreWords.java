package org.passerelle.ui.component;

import java.math.BigDecimal;
import java.text.NumberFormat;
import org.passerelle.ui.ViewLanguage;

/** A score of 100, of one sheet or the mean of several, always with its two decimals: they decide ties. */
public final class ScoreWords {

    private ScoreWords() {}

    /** 76,00 or 76.00: where the words beside it say of how many. */
    public static String plain(BigDecimal score) {
        NumberFormat format =
                NumberFormat.getNumberInstance(ViewLanguage.current().locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(score);
    }

    /** 76,00 sur 100. */
    public static String of100(BigDecimal score) {
        return ViewLanguage.text("score.of100", plain(score));
    }
}
