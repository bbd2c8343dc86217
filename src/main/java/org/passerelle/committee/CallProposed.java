package org.passerelle.committee;

import java.util.List;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;

/** The secretary proposed a ranking for these dossiers: the committee is waited for. */
public record CallProposed(CallId call, List<DossierId> dossiers) {
    public CallProposed {
        dossiers = List.copyOf(dossiers);
    }
}
