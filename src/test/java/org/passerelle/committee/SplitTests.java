package org.passerelle.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.shared.Money;

class SplitTests {

    @Test
    void dealsOutToTheLastCent() {
        assertThat(Split.of(Money.of("100.00"), parts("1", "1", "1")))
                .containsEntry("a", Money.of("33.34"))
                .containsEntry("b", Money.of("33.33"))
                .containsEntry("c", Money.of("33.33"));
    }

    @Test
    void servesTheLargestRemainderFirst() {
        assertThat(Split.of(Money.of("0.01"), parts("1", "3", "2"))).containsEntry("b", Money.of("0.01"));
    }

    @Test
    void dealsOutNothingWhereNobodyHasAPart() {
        assertThat(Split.of(Money.of("5.00"), parts("0", "0", "0"))).isEmpty();
        assertThat(Split.of(Money.of("5.00"), Map.<String, Money>of())).isEmpty();
    }

    private static Map<String, Money> parts(String a, String b, String c) {
        Map<String, Money> parts = new LinkedHashMap<>();
        parts.put("a", Money.of(a));
        parts.put("b", Money.of(b));
        parts.put("c", Money.of(c));
        return parts;
    }
}
