package org.passerelle.committee;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.DossierId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far the awards that are public go towards the constraints that their call published; no secret is counted. */
@Service
@Transactional(readOnly = true)
public class ConstraintCounters {

    private final Calls calls;
    private final TraitsTable table;
    private final Held held;

    ConstraintCounters(Calls calls, TraitsTable table, Held held) {
        this.calls = calls;
        this.table = table;
        this.held = held;
    }

    /** Each constraint of a call with what its public awards hold now, in the order of the call; for anybody. */
    public List<Balance.Counter> of(CallId id) {
        CallDefinition call = calls.get(id).definition();
        if (call.procedure().committee().constraints().isEmpty()) {
            return List.of();
        }
        Map<DossierId, Motion> awards = new LinkedHashMap<>();
        held.since(id).forEach((dossier, grants) -> {
            if (!grants.isEmpty()) {
                awards.put(dossier, new Motion(RankingList.MAIN, grants));
            }
        });
        Map<DossierId, Traits> traits = table.known(awards.keySet(), call);
        awards.keySet().retainAll(traits.keySet());
        return Balance.of(awards, traits, call.mainFunder().key())
                .counters(call.procedure().committee().constraints());
    }
}
