package org.passerelle.awards;

import java.util.List;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;

/**
 * Results of a call are public: their applicants are told.
 *
 * @param dossiers those whose decision is known from now; a later release of the call names others
 */
public record ResultsReleased(CallId call, List<DossierId> dossiers) {
    public ResultsReleased {
        dossiers = List.copyOf(dossiers);
    }
}
