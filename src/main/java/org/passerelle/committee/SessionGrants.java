package org.passerelle.committee;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Money;

/**
 * What a session holds of the envelopes, without the rest of its lines.
 *
 * @param open whether it is still to be closed
 * @param available what the funders had when it was proposed
 * @param held once it is closed, what each dossier holds by funder, as {@link LineHead#held}; those with nothing are left out
 */
public record SessionGrants(
        Instant proposedAt, boolean open, Envelopes available, Map<DossierId, Map<String, Money>> held) {

    static SessionGrants of(SessionOutline session) {
        Map<DossierId, Map<String, Money>> held = new HashMap<>();
        session.lines().stream()
                .filter(line -> !line.held().isEmpty())
                .forEach(line -> held.put(line.dossier(), line.held()));
        return new SessionGrants(session.proposedAt(), session.isOpen(), session.available(), held);
    }
}
