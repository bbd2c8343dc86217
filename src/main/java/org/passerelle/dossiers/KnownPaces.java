package org.passerelle.dossiers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.passerelle.calls.FundingScheme;

/**
 * The paces of schemes with so many cases that those of an hour change nothing: they are kept for that hour. What fewer cases
 * tell is reckoned each time. Each node has its own.
 */
final class KnownPaces {

    /** As many cases of one phase; reckoning them takes a tenth of a second. */
    static final int MANY = 1_000;

    static final Duration KEPT = Duration.ofHours(1);

    private record Reckoned(Instant at, Map<Phase, Pace> paces) {}

    private final Map<FundingScheme, Reckoned> known = new ConcurrentHashMap<>();
    private final Clock clock;

    KnownPaces(Clock clock) {
        this.clock = clock;
    }

    Map<Phase, Pace> of(FundingScheme scheme, Supplier<Map<Phase, Pace>> reckon) {
        Instant now = clock.instant();
        Reckoned before = known.get(scheme);
        if (before != null && holds(before.at(), now)) {
            return before.paces();
        }
        Map<Phase, Pace> paces = Map.copyOf(reckon.get());
        if (paces.values().stream().anyMatch(pace -> pace.cases() >= MANY)) {
            known.put(scheme, new Reckoned(now, paces));
        }
        return paces;
    }

    /** A clock that was put back makes nothing last longer. */
    private static boolean holds(Instant at, Instant now) {
        return !now.isBefore(at) && now.isBefore(at.plus(KEPT));
    }
}
