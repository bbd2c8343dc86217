package org.passerelle.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.calls.ReviewRules;

class DivergenceTests {

    private static final BigDecimal SIXTY = new BigDecimal("60");

    @ParameterizedTest
    @CsvSource({
        "90.00, 70.00, NONE",
        "90.01, 70.00, GAP",
        "70.00, 90.01, GAP",
        "65.00, 60.00, NONE",
        "64.99, 59.99, STRADDLE",
        "60.00, 55.00, STRADDLE",
        "60.00, 55.01, NONE",
        "59.99, 40.00, NONE",
        "62.00, 62.00, NONE"
    })
    void asksForAThirdBeyondTheGapOrOnEitherSideOfTheThreshold(
            BigDecimal first, BigDecimal second, Divergence expected) {
        assertThat(Divergence.between(first, second, ReviewRules.DEFAULT, SIXTY))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"10, 2, 61.00, 59.00, STRADDLE", "10, 3, 61.00, 59.00, NONE", "10, 3, 75.00, 64.99, GAP"})
    void takesTheRulesOfTheCall(int gap, int straddle, BigDecimal first, BigDecimal second, Divergence expected) {
        assertThat(Divergence.between(
                        first, second, ReviewRules.DEFAULT.withDivergence(gap).withStraddle(straddle), SIXTY))
                .isEqualTo(expected);
    }
}
