package org.passerelle.ui.committee;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.calls.Call;
import org.passerelle.committee.ArbitrationRoom;
import org.passerelle.committee.Balance;
import org.passerelle.committee.Deliberation.Change;
import org.passerelle.committee.Motion;
import org.passerelle.committee.Room;
import org.passerelle.committee.Scenario;
import org.passerelle.committee.Scenarios;
import org.passerelle.committee.Traits;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.shared.Refusal;

/** What the room weighs: the balance of the awards, and the scenarios kept beside it. */
final class Arbitration {

    private final Scenarios scenarios;
    private final ArbitrationRoom room;
    private final Actor actor;
    private final Call call;
    private final boolean mayKeep;

    /** Of the dossiers that had a grant so far in what was weighed: the others count for nothing. */
    private final Map<DossierId, Traits> traits = new HashMap<>();

    private Room shown = new Room(false, Map.of());

    /** @param mayKeep whether the reader keeps scenarios; others look on */
    Arbitration(Scenarios scenarios, ArbitrationRoom room, Actor actor, Call call, boolean mayKeep) {
        this.scenarios = scenarios;
        this.room = room;
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

    /** Those that were kept, by name. */
    List<Scenario> named() {
        return scenarios.of(actor, call.id());
    }

    /** What the room has now; from here on it is what the reader was shown. */
    Map<DossierId, Change> working() {
        shown = read();
        return shown.changes();
    }

    /** The same, looked at again; {@link #show} says that the reader saw it. */
    Room read() {
        return room.of(actor, call.id());
    }

    Room shown() {
        return shown;
    }

    void show(Room now) {
        shown = now;
    }

    /**
     * Keeps what the reader says of one dossier.
     *
     * @throws Refusal where somebody else said something since
     */
    void keep(DossierId dossier, Optional<Change> change) {
        if (mayKeep) {
            int version = room.change(actor, call.id(), dossier, change.orElse(null), shown.version(dossier));
            Map<DossierId, Room.Line> lines = new HashMap<>(shown.lines());
            lines.put(dossier, new Room.Line(change.orElse(null), version, actor.name()));
            shown = new Room(true, lines);
        }
    }

    /** Puts a scenario in place of everything that the room has. */
    void take(Map<DossierId, Change> changes) {
        room.take(actor, call.id(), changes, shown.version());
        shown = read();
    }

    /** What the awards of a draft come to, of the ministry's money. */
    Balance balance(RoomDraft draft) {
        prepare(List.of(draft));
        return Balance.of(draft.motions(), traits, mainFunder());
    }

    /** The same of each funder, in the order of the call. */
    Map<String, Balance> balances(RoomDraft draft) {
        prepare(List.of(draft));
        Map<DossierId, Motion> motions = draft.motions();
        Map<String, Balance> balances = new LinkedHashMap<>();
        call.definition()
                .funders()
                .forEach(funder -> balances.put(funder.key(), Balance.of(motions, traits, funder.key())));
        return balances;
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
