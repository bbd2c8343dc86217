package org.passerelle.committee;

import java.util.Map;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;

/** The committee deliberated: the authorising officer is waited for, or the next session where a dossier is DEFERRED. */
public record CallDeliberated(CallId call, Map<DossierId, RankingList> outcomes) {
    public CallDeliberated {
        outcomes = Map.copyOf(outcomes);
    }
}
