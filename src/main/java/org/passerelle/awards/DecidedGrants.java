package org.passerelle.awards;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallId;
import org.passerelle.committee.AwardYears;
import org.passerelle.committee.Committee;
import org.passerelle.committee.DueYears;
import org.passerelle.committee.Envelopes;
import org.passerelle.committee.Held;
import org.passerelle.committee.SessionGrants;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Money;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What decided dossiers hold of the envelopes, what is kept for promotions (ADR 0124), and what is left for those who wait. */
@Component
class DecidedGrants implements Held {

    private final DecisionsTable table;
    private final DecisionListsTable lists;
    private final KeptPromotionsTable kept;
    private final ObjectProvider<Committee> committee;
    private final AwardYears years;

    /** @param committee asks this one what is held, before it ranks */
    DecidedGrants(
            DecisionsTable table,
            DecisionListsTable lists,
            KeptPromotionsTable kept,
            ObjectProvider<Committee> committee,
            AwardYears years) {
        this.table = table;
        this.lists = lists;
        this.kept = kept;
        this.committee = committee;
        this.years = years;
    }

    @Override
    public Map<DossierId, Map<String, Money>> since(CallId call) {
        Set<DossierId> holding = table.holding(call);
        Map<DossierId, Map<String, Money>> keptFor = new HashMap<>();
        kept.of(call).forEach(each -> keptFor.put(each.dossier(), each.grants()));
        Map<DossierId, Map<String, Money>> held = new LinkedHashMap<>();
        lists.heads(call)
                .forEach(d -> held.put(
                        d.dossier(),
                        holding.contains(d.dossier()) ? d.grants() : keptFor.getOrDefault(d.dossier(), Map.of())));
        return held;
    }

    /**
     * The envelopes less what decided dossiers hold, less what an open session deals out, less what a closed one gave that is
     * not signed yet. Asked with the call held.
     */
    Envelopes left(Call call) {
        Map<DossierId, Map<String, Money>> decided = since(call.id());
        List<SessionGrants> sessions = committee.getObject().grants(call.id());
        Map<DossierId, Instant> withdrawn = table.withdrawn(call.id());
        Set<DossierId> holding = new HashSet<>(decided.keySet());
        sessions.forEach(session -> holding.addAll(session.held().keySet()));
        Map<DossierId, DueYears> due = years.of(holding, call.definition());
        Envelopes left = Envelopes.of(call.definition()).minus(decided, due);
        for (SessionGrants session : sessions) {
            if (session.open()) {
                left = left.minus(session.available());
            } else {
                Map<DossierId, Map<String, Money>> unsigned = new LinkedHashMap<>(session.held());
                unsigned.keySet().removeIf(dossier -> isDecided(dossier, session, decided.keySet(), withdrawn));
                left = left.minus(unsigned, due);
            }
        }
        return left.withoutExcess();
    }

    /** A decision that was withdrawn says nothing of a session that spoke of the dossier since. */
    private static boolean isDecided(
            DossierId dossier, SessionGrants session, Set<DossierId> decided, Map<DossierId, Instant> withdrawn) {
        Instant since = withdrawn.get(dossier);
        return decided.contains(dossier)
                && (since == null || session.proposedAt().isBefore(since));
    }
}
