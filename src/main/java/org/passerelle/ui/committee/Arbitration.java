package org.passerelle.ui.committee;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.calls.Call;
import org.passerelle.committee.Balance;
import org.passerelle.committee.Deliberation.Change;
import org.passerelle.committee.Scenario;
import org.passerelle.committee.Scenarios;
import org.passerelle.committee.Traits;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;

/** What the room weighs: the balance of the awards, and the scenarios kept beside it. */
final class Arbitration {

    private final Scenarios scenarios;
    private final Actor actor;
    private final Call call;
    private final boolean mayKeep;

    /** Of the dossiers that had a grant so far in what was weighed: the others count for nothing. */
    private final Map<DossierId, Traits> traits = new HashMap<>();

    /** @param mayKeep whether the reader keeps scenarios; others look on */
    Arbitration(Scenarios scenarios, Actor actor, Call call, boolean mayKeep) {
        this.scenarios = scenarios;
        this.actor = actor;
        this.call = call;
        this.mayKeep = mayKeep;
    }

    Scenarios scenarios() {
        return scenarios;
    }

    Actor actor() {
        return actor;
    }

    Call call() {
        return call;
    }

    boolean mayKeep() {
        return mayKeep;
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

    /** What the awards of a draft come to. */
    Balance balance(RoomDraft draft) {
        prepare(List.of(draft));
        return Balance.of(draft.motions(), traits, mainFunder());
    }

    /** Reads at once what the balances of several drafts need. */
    void prepare(List<RoomDraft> drafts) {
        Set<DossierId> missing = drafts.stream()
                .flatMap(draft -> draft.granted().stream())
                .filter(dossier -> !traits.containsKey(dossier))
                .collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            traits.putAll(scenarios.traits(actor, call.id(), missing));
        }
    }

    String mainFunder() {
        return call.definition().mainFunder().key();
    }
}
