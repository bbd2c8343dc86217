package org.passerelle.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyTests {

    @Test
    void keepsTwoDecimalsAndEqualsByValue() {
        assertThat(Money.of("12000")).isEqualTo(Money.of("12000.00")).hasToString("12000.00");
        assertThat(Money.of("12000.5")).hasToString("12000.50");
        assertThat(Money.of(12)).isEqualTo(Money.of("12.00"));
    }

    @Test
    void refusesATenthOfACent() {
        assertThatThrownBy(() -> Money.of("0.001")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Money.of("0.100")).hasToString("0.10");
    }

    @Test
    void roundsHalfUpOrDown() {
        assertThat(Money.rounded(new BigDecimal("0.125"))).isEqualTo(Money.of("0.13"));
        assertThat(Money.rounded(new BigDecimal("0.1249"))).isEqualTo(Money.of("0.12"));
        assertThat(Money.roundedDown(new BigDecimal("0.129"))).isEqualTo(Money.of("0.12"));
    }

    @Test
    void takesAShareToTheCent() {
        assertThat(Money.of(240_000).times(Percent.of(70))).isEqualTo(Money.of(168_000));
        assertThat(Money.of("0.05").times(Percent.of(50))).isEqualTo(Money.of("0.03"));
        assertThat(Money.of("100.00").times(Percent.of("33.335"))).isEqualTo(Money.of("33.34"));
    }

    @Test
    void addsAndCompares() {
        assertThat(Money.sum(List.of(Money.of("0.10"), Money.of("0.20")))).isEqualTo(Money.of("0.30"));
        assertThat(Money.sum(List.of())).isEqualTo(Money.ZERO);
        assertThat(Money.of(3).minus(Money.of(5)).isNegative()).isTrue();
        assertThat(Money.of(3).negated()).isEqualTo(Money.of(-3));
        assertThat(Money.of(3).min(Money.of(5))).isEqualTo(Money.of(3));
        assertThat(Money.of(3).max(Money.of(5))).isEqualTo(Money.of(5));
        assertThat(Money.of(3).isLessThan(Money.of(5))).isTrue();
        assertThat(Money.of(5).isMoreThan(Money.of(5))).isFalse();
    }

    @Test
    void isADecimalTextInJson() throws Exception {
        ObjectMapper json = new ObjectMapper();

        assertThat(json.writeValueAsString(Money.of(12_000))).isEqualTo("\"12000.00\"");
        assertThat(json.readValue("\"12000.50\"", Money.class)).isEqualTo(Money.of("12000.50"));
    }
}
