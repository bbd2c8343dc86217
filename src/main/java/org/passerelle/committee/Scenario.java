package org.passerelle.committee;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.passerelle.dossiers.DossierId;

/**
 * Changes of a proposal that the committee keeps beside others, to compare them. Binds nobody until it deliberates.
 *
 * @param name empty for what the room has now
 * @param by who kept it last
 */
public record Scenario(
        UUID id, SessionId session, String name, Map<DossierId, Deliberation.Change> changes, String by, Instant at) {

    public Scenario {
        changes = Map.copyOf(changes);
    }

    /** Whether it is the room's own, kept at each change. */
    public boolean isWorking() {
        return name.isEmpty();
    }
}
