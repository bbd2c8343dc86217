package org.passerelle.committee;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.passerelle.dossiers.DossierId;

/**
 * Changes of a proposal that the committee keeps beside others, to compare them. Binds nobody until it deliberates.
 *
 * @param by who kept it last
 */
public record Scenario(
        UUID id, SessionId session, String name, Map<DossierId, Deliberation.Change> changes, String by, Instant at) {

    public Scenario {
        changes = Map.copyOf(changes);
    }

    /** The same for a reader to whom dossiers are closed. */
    Scenario without(Set<DossierId> closed) {
        Map<DossierId, Deliberation.Change> seen = new HashMap<>(changes);
        seen.keySet().removeAll(closed);
        return new Scenario(id, session, name, seen, by, at);
    }
}
