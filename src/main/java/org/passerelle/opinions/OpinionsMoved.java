package org.passerelle.opinions;

import java.util.List;
import org.passerelle.dossiers.DossierId;

/**
 * A post or an agency cannot be asked any more: what it was awaited for is asked of whoever stands in.
 *
 * @param body its own name
 * @param why {@link Course#POST_CLOSED} or {@link Course#AGENCY_CLOSED}
 */
public record OpinionsMoved(String body, String why, List<DossierId> dossiers) {
    public OpinionsMoved {
        dossiers = List.copyOf(dossiers);
    }
}
