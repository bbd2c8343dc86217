package org.passerelle.ui.manager;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.passerelle.Trade;
import org.passerelle.calls.CallDefinition;

class CallSketchTests {

    @Test
    void keepsEveryWordOfACall() {
        CallDefinition call = Trade.definition("AAP-2027");
        assertThat(CallSketch.of(call).definition()).isEqualTo(call);
    }

    @Test
    void beginsWithDatesThatFollowEachOther() {
        CallDefinition empty = new CallSketch(LocalDateTime.of(2027, 5, 12, 16, 0)).definition();
        assertThat(empty.publishedAt()).isBefore(empty.opensAt());
        assertThat(empty.opensAt()).isBefore(empty.closesAt());
        assertThat(empty.years()).containsExactly(2027);
    }
}
