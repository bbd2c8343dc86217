package org.passerelle.opinions;

import java.util.List;
import org.passerelle.dossiers.DossierId;

/**
 * A post cannot be asked any more: what it was awaited for is asked of the geographic desks.
 *
 * @param post its name
 */
public record OpinionsMoved(String post, List<DossierId> dossiers) {
    public OpinionsMoved {
        dossiers = List.copyOf(dossiers);
    }
}
