package org.passerelle.awards;

import java.util.List;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;

/** An amount that came free was dealt out in the name of who signed the waiting list: these dossiers have an award now. */
public record WaitingListServed(CallId call, List<DossierId> dossiers) {

    public WaitingListServed {
        dossiers = List.copyOf(dossiers);
    }
}
