package org.passerelle.committee;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far the awards that are public go towards the constraints that their call published; no secret is counted. */
@Service
@Transactional(readOnly = true)
public class ConstraintCounters {

    private static final Set<Stage> SECRET = EnumSet.of(Stage.UNDER_APPRAISAL);

    private final Calls calls;
    private final DossierFile dossiers;
    private final Held held;

    ConstraintCounters(Calls calls, DossierFile dossiers, Held held) {
        this.calls = calls;
        this.dossiers = dossiers;
        this.held = held;
    }

    /** Each constraint of a call with what its public awards hold now, in the order of the call; for anybody. */
    public List<Balance.Counter> of(CallId id) {
        CallDefinition call = calls.get(id).definition();
        if (call.procedure().committee().constraints().isEmpty()) {
            return List.of();
        }
        List<Dossier> known = dossiers.ofCall(id).stream()
                .filter(dossier -> dossier.submittedAt() != null && !SECRET.contains(dossier.publicStage()))
                .toList();
        Map<DossierId, Traits> traits =
                known.stream().collect(Collectors.toMap(Dossier::id, dossier -> CallTraits.of(dossier, call)));
        Map<DossierId, Motion> awards = new LinkedHashMap<>();
        held.since(id).forEach((dossier, grants) -> {
            if (traits.containsKey(dossier)) {
                awards.put(dossier, new Motion(RankingList.MAIN, grants));
            }
        });
        return Balance.of(awards, traits, call.mainFunder().key())
                .counters(call.procedure().committee().constraints());
    }
}
