package org.passerelle.funding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.shared.Money;

/** The State's share of several plans as of one project (B16). */
class StateShareTests {

    @ParameterizedTest
    @CsvSource({"38400.00, 48000, false", "38400.01, 48000, true", "48000, 48000, true", "0, 0, false"})
    void warnsBeyondFourFifthsToTheCent(String declared, String cost, boolean beyond) {
        assertThat(new StateShare(2, Money.of(declared), Money.of(cost)).exceeds())
                .isEqualTo(beyond);
    }
}
