package org.passerelle.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.calls.FundingScheme.GENERALIST_TRIENNIAL;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class KnownPacesTests {

    private static final Instant START = Instant.parse("2027-04-05T10:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final AtomicInteger reckoned = new AtomicInteger();
    private final KnownPaces known = new KnownPaces(((InstantSource) now::get).withZone(ZoneOffset.UTC));

    @Test
    void keepsWhatManyCasesTellForAnHour() {
        ask(KnownPaces.MANY);
        now.set(START.plus(KnownPaces.KEPT).minusSeconds(1));

        assertThat(ask(KnownPaces.MANY + 1).get(Phase.APPRAISAL).cases()).isEqualTo(KnownPaces.MANY);

        now.set(START.plus(KnownPaces.KEPT));
        assertThat(ask(KnownPaces.MANY + 1).get(Phase.APPRAISAL).cases()).isEqualTo(KnownPaces.MANY + 1);
    }

    @Test
    void reckonsAnewWhatFewCasesTell() {
        ask(KnownPaces.MANY - 1);
        ask(KnownPaces.MANY - 1);

        assertThat(reckoned).hasValue(2);
    }

    @Test
    void keepsNothingFromTheFuture() {
        ask(KnownPaces.MANY);
        now.set(START.minus(Duration.ofMinutes(1)));
        ask(KnownPaces.MANY);

        assertThat(reckoned).hasValue(2);
    }

    private Map<Phase, Pace> ask(int cases) {
        return known.of(GENERALIST_TRIENNIAL, () -> {
            reckoned.incrementAndGet();
            return Map.of(Phase.APPRAISAL, new Pace(cases, 30, 60));
        });
    }
}
