package org.passerelle.dossiers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;

/**
 * A time in which the service could not be used, and until when those who had a draft may submit all the same (domain.md
 * §2.3, step 6).
 *
 * @param dossier the one draft that it concerns; null: every draft that there was at the closing of the call
 * @param lead who leads that draft; blank where every draft is concerned
 * @param from its first instant
 * @param to its end
 * @param until the instant from which it is too late
 * @param by the name of who declared it
 */
public record Incident(
        UUID id,
        CallId call,
        @Nullable DossierId dossier,
        String lead,
        Instant from,
        Instant to,
        Instant until,
        String reason,
        String by,
        Instant at) {

    /** Whether submission is still open for it. */
    public boolean isOpen(Instant now) {
        return now.isBefore(until);
    }
}
