package org.passerelle.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SdgTargetTests {

    @ParameterizedTest
    @ValueSource(strings = {"6.2", "11.b", "17.19", "8.10", "3.d"})
    void knowsTheTargetsOfTheAgenda(String code) {
        assertThat(new SdgTarget(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"18.1", "0.1", "6.7", "6.c", "17.a", "1.6", "6.02", "6", "", "6.e", "6.2 "})
    void refusesTheOthers(String code) {
        assertThatThrownBy(() -> new SdgTarget(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thereAreOneHundredAndSixtyNineOfThem() {
        long count = IntStream.rangeClosed(0, 20)
                .boxed()
                .flatMap(goal -> Stream.concat(
                        IntStream.rangeClosed(0, 30).mapToObj(n -> goal + "." + n),
                        Stream.of("a", "b", "c", "d").map(letter -> goal + "." + letter)))
                .filter(SdgTarget::isValid)
                .count();

        assertThat(count).isEqualTo(169);
    }

    @Test
    void namesItsGoal() {
        assertThat(new SdgTarget("11.b").goal()).isEqualTo(11);
        assertThat(SdgTarget.isGoal(17)).isTrue();
        assertThat(SdgTarget.isGoal(18)).isFalse();
    }
}
