package org.passerelle.awards;

import java.util.List;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;

/**
 * The decisions on these dossiers of a call are signed: their letters are issued.
 *
 * @param countersigned whether they bore a first signature
 */
public record CallDecided(CallId call, List<DossierId> dossiers, boolean countersigned) {
    public CallDecided {
        dossiers = List.copyOf(dossiers);
    }
}
