package org.passerelle.awards;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Funder;
import org.passerelle.committee.Committee;
import org.passerelle.committee.Held;
import org.passerelle.committee.SessionGrants;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Money;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What decided dossiers hold of the envelopes, and what is left for those who wait. */
@Component
class DecidedGrants implements Held {

    private final DecisionsTable table;
    private final DecisionListsTable lists;
    private final ObjectProvider<Committee> committee;

    /** @param committee asks this one what is held, before it ranks */
    DecidedGrants(DecisionsTable table, DecisionListsTable lists, ObjectProvider<Committee> committee) {
        this.table = table;
        this.lists = lists;
        this.committee = committee;
    }

    @Override
    public Map<DossierId, Map<String, Money>> since(CallId call) {
        Set<DossierId> holding = table.holding(call);
        Map<DossierId, Map<String, Money>> held = new LinkedHashMap<>();
        lists.heads(call)
                .forEach(d ->
                        held.put(d.dossier(), holding.contains(d.dossier()) ? d.grants() : Map.<String, Money>of()));
        return held;
    }

    /**
     * By funder: the envelope less what decided dossiers hold, less what an open session deals out, less what a closed one
     * gave that is not signed yet. Asked with the call held.
     */
    Map<String, Money> left(Call call) {
        Map<String, Money> left = new LinkedHashMap<>();
        for (Funder funder : call.definition().funders()) {
            left.put(funder.key(), funder.envelope());
        }
        Map<DossierId, Map<String, Money>> decided = since(call.id());
        decided.values().forEach(grants -> deduct(left, grants));
        Map<DossierId, Instant> withdrawn = table.withdrawn(call.id());
        for (SessionGrants session : committee.getObject().grants(call.id())) {
            if (session.open()) {
                deduct(left, session.available());
            } else {
                session.held().forEach((dossier, grants) -> {
                    if (!isDecided(dossier, session, decided.keySet(), withdrawn)) {
                        deduct(left, grants);
                    }
                });
            }
        }
        left.replaceAll((funder, money) -> money.max(Money.ZERO));
        return left;
    }

    /** A decision that was withdrawn says nothing of a session that spoke of the dossier since. */
    private static boolean isDecided(
            DossierId dossier, SessionGrants session, Set<DossierId> decided, Map<DossierId, Instant> withdrawn) {
        Instant since = withdrawn.get(dossier);
        return decided.contains(dossier)
                && (since == null || session.proposedAt().isBefore(since));
    }

    private static void deduct(Map<String, Money> left, Map<String, Money> grants) {
        grants.forEach((funder, grant) -> left.merge(funder, grant.negated(), Money::plus));
    }
}
