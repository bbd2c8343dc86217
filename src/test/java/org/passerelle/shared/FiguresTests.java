package org.passerelle.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12000 | 12000.00",
                "12 000 | 12000.00",
                "12 000,50 | 12000.50",
                "12,000.50 | 12000.50",
                "12.000,50 | 12000.50",
                "12000,5 | 12000.50",
                "12000.5 | 12000.50",
                "12,000 | 12000.00",
                "12.000 | 12000.00",
                "1,234,567.89 | 1234567.89",
                "1.234.567,89 | 1234567.89",
                "1 234 567 | 1234567.00",
                "12’000 | 12000.00",
                "12 000 € | 12000.00",
                "€12,000 | 12000.00",
                "0,5 | 0.50",
                "-5 | -5.00",
                "−5,25 | -5.25"
            })
    void readsFrenchAndEnglish(String text, String amount) {
        assertThat(Figures.money(text)).contains(Money.of(amount));
    }

    @Test
    void readsBlanksOfAnyKind() {
        assertThat(Figures.money("12\u00A0000,50\u00A0€")).contains(Money.of("12000.50"));
        assertThat(Figures.money("12\u202F000")).contains(Money.of(12_000));
        assertThat(Figures.money("  ")).contains(Money.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "12a", "1.2.3", "1,23,4", "12,0000", "0,125", "1,000,00", "--5", "1e5", "12,345,6"})
    void readsNothingFromOtherTexts(String text) {
        assertThat(Figures.money(text)).isEmpty();
    }
}
