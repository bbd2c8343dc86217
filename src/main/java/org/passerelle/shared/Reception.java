package org.passerelle.shared;

import java.time.Clock;
import java.time.Instant;

/**
 * When the act in hand reached the service. A deadline is judged by this instant, not by the one at which a connection or
 * another's lock lets the act through: in the last seconds of a call many wait for each other (domain.md §2.2, step 6).
 */
public final class Reception {

    private final Clock clock;
    private final ThreadLocal<Instant> received = new ThreadLocal<>();

    public Reception(Clock clock) {
        this.clock = clock;
    }

    /** Now, for what this thread does until {@link #end}. */
    public void begin() {
        received.set(clock.instant());
    }

    public void end() {
        received.remove();
    }

    /** The beginning; now, for what nobody sent (the clockwork, a rehearsal). */
    public Instant instant() {
        Instant at = received.get();
        return at == null ? clock.instant() : at;
    }
}
