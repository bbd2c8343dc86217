package org.passerelle.calls;

import java.time.Instant;

/**
 * When a call takes dossiers: from its opening, strictly before its closing (the instant of closing is already too late).
 * Judged by the clock, never by the process token, which may be a minute late.
 */
public record Window(Instant opensAt, Instant closesAt) {

    public boolean isOpen(Instant now) {
        return !isBefore(now) && !isOver(now);
    }

    public boolean isBefore(Instant now) {
        return now.isBefore(opensAt);
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(closesAt);
    }
}
