package org.passerelle.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.passerelle.shared.Money;

class AmountTextTests {

    @Test
    void showsNothingForZeroAndCentsOnlyWhereThereAreAny() {
        assertThat(AmountText.shown(Money.ZERO)).isEmpty();
        assertThat(AmountText.shown(Money.of(12_000)).replaceAll("[\\u00A0\\u202F]", " "))
                .isEqualTo("12 000");
        assertThat(AmountText.shown(Money.of("12000.50")).replaceAll("[\\u00A0\\u202F]", " "))
                .isEqualTo("12 000,50");
    }
}
