package org.passerelle.dossiers;

import java.time.Instant;
import java.util.Optional;
import org.passerelle.calls.CallId;

/** Knows for when the committee of a call is convened. */
public interface SittingDays {

    /** The hour of the session that is convened or open, or the end of the written procedure; empty where there is none. */
    Optional<Instant> sitting(CallId call);
}
