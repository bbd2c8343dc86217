package org.passerelle.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.shared.Money;

class AmountTextTests {

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
        assertThat(AmountText.read(text)).contains(Money.of(amount));
    }

    @Test
    void readsBlanksOfAnyKind() {
        assertThat(AmountText.read("12\u00A0000,50\u00A0€")).contains(Money.of("12000.50"));
        assertThat(AmountText.read("12\u202F000")).contains(Money.of(12_000));
        assertThat(AmountText.read("  ")).contains(Money.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "12a", "1.2.3", "1,23,4", "12,0000", "0,125", "1,000,00", "--5", "1e5", "12,345,6"})
    void readsNothingFromOtherTexts(String text) {
        assertThat(AmountText.read(text)).isEmpty();
    }

    @Test
    void showsNothingForZeroAndCentsOnlyWhereThereAreAny() {
        assertThat(AmountText.shown(Money.ZERO)).isEmpty();
        assertThat(AmountText.shown(Money.of(12_000)).replaceAll("[\\u00A0\\u202F]", " "))
                .isEqualTo("12 000");
        assertThat(AmountText.shown(Money.of("12000.50")).replaceAll("[\\u00A0\\u202F]", " "))
                .isEqualTo("12 000,50");
    }
}
