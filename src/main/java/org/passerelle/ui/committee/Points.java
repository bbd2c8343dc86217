package org.passerelle.ui.committee;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.ScoreWords;

/** Computed points as the reader writes them, with no more decimals than they are worth. */
final class Points {

    private static final String MINUS = "\u2212";

    private Points() {}

    /** A score of 100 with two decimals, as the ranking shows it. */
    static String of100(double score) {
        return ScoreWords.plain(BigDecimal.valueOf(score).setScale(2, RoundingMode.HALF_UP));
    }

    /** 3,5. */
    static String plain(double points) {
        return words(points, 1);
    }

    /** 0,71: for what lies between 0 and 5. */
    static String fine(double points) {
        return words(points, 2);
    }

    /** +3,5 or −3,5. */
    static String signed(double points) {
        String size = plain(Math.abs(points));
        if (size.equals(plain(0))) {
            return size;
        }
        return (points < 0 ? MINUS : "+") + size;
    }

    private static String words(double points, int decimals) {
        NumberFormat format =
                NumberFormat.getNumberInstance(ViewLanguage.current().locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(points);
    }
}
