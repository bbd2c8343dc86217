package org.passerelle.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class PercentTests {

    @Test
    void equalsByValue() {
        assertThat(Percent.of("62.50")).isEqualTo(Percent.of("62.5")).hasToString("62.5");
        assertThat(Percent.of("0.00")).isEqualTo(Percent.ZERO).hasToString("0");
        assertThat(Percent.of(100)).hasToString("100");
    }

    @Test
    void saysWhatPartIsOfWholeToTwoDecimals() {
        assertThat(Percent.ratio(Money.of(10_000), Money.of(240_000))).isEqualTo(Percent.of("4.17"));
        assertThat(Percent.ratio(Money.of(70_000), Money.of(180_000))).isEqualTo(Percent.of("38.89"));
        assertThat(Percent.ratio(Money.of(1), Money.ZERO)).isEqualTo(Percent.ZERO);
    }

    @Test
    void isAnExactFactor() {
        assertThat(Percent.of("62.5").fraction()).isEqualByComparingTo("0.625");
    }

    @Test
    void isADecimalTextInJson() throws Exception {
        ObjectMapper json = new ObjectMapper();

        assertThat(json.writeValueAsString(Percent.of("30.00"))).isEqualTo("\"30\"");
        assertThat(json.readValue("\"62.50\"", Percent.class)).isEqualTo(Percent.of("62.5"));
    }
}
