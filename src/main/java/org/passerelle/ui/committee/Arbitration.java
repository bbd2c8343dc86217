package org.passerelle.ui.committee;

import java.util.List;
import java.util.Map;
import org.passerelle.calls.Call;
import org.passerelle.committee.Deliberation.Change;
import org.passerelle.committee.Scenario;
import org.passerelle.committee.Scenarios;
import org.passerelle.committee.Traits;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;

/**
 * What the room weighs: the balance of the awards, and the scenarios kept beside it.
 *
 * @param mayKeep whether the reader keeps scenarios; others look on
 */
record Arbitration(Scenarios scenarios, Actor actor, Call call, Map<DossierId, Traits> traits, boolean mayKeep) {

    static Arbitration of(Scenarios scenarios, Actor actor, Call call, boolean mayKeep) {
        return new Arbitration(scenarios, actor, call, scenarios.traits(actor, call.id()), mayKeep);
    }

    /** Those with a name. */
    List<Scenario> named() {
        return scenarios.of(actor, call.id()).stream()
                .filter(each -> !each.isWorking())
                .toList();
    }

    /** What the room had when it was left. */
    Map<DossierId, Change> working() {
        return scenarios.of(actor, call.id()).stream()
                .filter(Scenario::isWorking)
                .findFirst()
                .map(Scenario::changes)
                .orElse(Map.of());
    }

    void keepWorking(Map<DossierId, Change> changes) {
        if (mayKeep) {
            scenarios.keepWorking(actor, call.id(), changes);
        }
    }

    String mainFunder() {
        return call.definition().mainFunder().key();
    }
}
