package org.passerelle.ui.reviewer;

import java.math.BigDecimal;
import java.text.NumberFormat;
import org.passerelle.ui.ViewLanguage;

/** A total of 100 as the reader writes it: {@code 82,50 / 100}. */
final class Totals {

    private Totals() {}

    static String words(BigDecimal total) {
        NumberFormat figures = NumberFormat.getInstance(ViewLanguage.current().locale());
        figures.setMinimumFractionDigits(2);
        return ViewLanguage.text("sheet.of100", figures.format(total));
    }
}
