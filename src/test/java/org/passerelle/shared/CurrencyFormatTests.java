package org.passerelle.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class CurrencyFormatTests {

    @Test
    void keepsACodeApartFromTheFiguresInEnglish() {
        assertThat(CurrencyFormat.of("MAD", Locale.UK).format(264_000)).isEqualTo("MAD\u00a0264,000.00");
        assertThat(CurrencyFormat.of("MAD", Locale.UK).format(-264_000)).isEqualTo("-MAD\u00a0264,000.00");
    }

    @Test
    void leavesASignBesideTheFigures() {
        assertThat(CurrencyFormat.of("EUR", Locale.UK).format(60_000)).isEqualTo("€60,000.00");
        assertThat(CurrencyFormat.of("MAD", Locale.FRANCE).format(264_000)).endsWith("\u00a0MAD");
    }
}
