package org.passerelle.committee;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.shared.TextKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the committee weighs before it deliberates: changes kept under a name, and the balance that each would make. */
@Service
@Transactional
public class Scenarios {

    private final ScenariosTable table;
    private final SessionsTable sessions;
    private final Calls calls;
    private final TraitsTable traits;
    private final Conflicts conflicts;
    private final SessionReaders readers;
    private final Rights rights;
    private final Trail trail;
    private final Clock clock;

    Scenarios(
            ScenariosTable table,
            SessionsTable sessions,
            Calls calls,
            TraitsTable traits,
            Conflicts conflicts,
            SessionReaders readers,
            Rights rights,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.sessions = sessions;
        this.calls = calls;
        this.traits = traits;
        this.conflicts = conflicts;
        this.readers = readers;
        this.rights = rights;
        this.trail = trail;
        this.clock = clock;
    }

    /** The scenarios of the call's open session, by name. */
    @Transactional(readOnly = true)
    public List<Scenario> of(Actor actor, CallId call) {
        readers.require(actor, call);
        return sessions.open(call)
                .map(session -> seen(actor, table.of(session)))
                .orElse(List.of());
    }

    /**
     * Keeps changes under a name, in place of earlier ones of the same name.
     *
     * @throws Refusal CONTENT without a name, WRONG_STAGE while no session is open
     */
    public void keep(Actor actor, CallId call, String name, Map<DossierId, Deliberation.Change> changes) {
        rights.require(actor, Act.HOLD_MEETING);
        SessionId session = open(call);
        if (name.isBlank()) {
            TextKey label = new TextKey("scenario.name");
            throw new Refusal(
                    List.of(Finding.blocking("REQUIRED_FIELD", "name", Map.of("label", label, "labelEn", label))));
        }
        save(actor, session, name.strip(), changes);
        trail.record(actor, call.value(), null, "keepScenario", null, null, Map.of("name", name.strip()));
    }

    /** Gives a scenario up. */
    public void drop(Actor actor, CallId call, UUID id) {
        rights.require(actor, Act.HOLD_MEETING);
        if (!table.delete(open(call), id)) {
            throw new Refusal(RefusalCode.UNKNOWN, id);
        }
    }

    /** What dossiers of a call bring to the balance of the awards; without what a conflict closes to the reader (D10). */
    @Transactional(readOnly = true)
    public Map<DossierId, Traits> traits(Actor actor, CallId call, Collection<DossierId> dossiers) {
        readers.require(actor, call);
        Set<DossierId> closed = conflicts.closedTo(actor);
        return traits.of(
                dossiers.stream().filter(id -> !closed.contains(id)).toList(),
                calls.get(call).definition());
    }

    /** What a conflict closes to the reader is not in them; kept again by that reader, it stays as it was (D10). */
    private List<Scenario> seen(Actor actor, List<Scenario> all) {
        Set<DossierId> closed = conflicts.closedTo(actor);
        return all.stream().map(scenario -> scenario.without(closed)).toList();
    }

    private void save(Actor actor, SessionId session, String name, Map<DossierId, Deliberation.Change> changes) {
        Set<DossierId> closed = conflicts.closedTo(actor);
        Map<DossierId, Deliberation.Change> all = new LinkedHashMap<>(changes);
        table.of(session).stream()
                .filter(before -> before.name().equals(name))
                .flatMap(before -> before.changes().entrySet().stream())
                .filter(change -> closed.contains(change.getKey()))
                .forEach(change -> all.put(change.getKey(), change.getValue()));
        table.save(new Scenario(UUID.randomUUID(), session, name, all, actor.name(), clock.instant()));
    }

    private SessionId open(CallId call) {
        return sessions.open(call)
                .orElseThrow(() -> new Refusal(RefusalCode.WRONG_STAGE, Objects.toString(call), "scenario"));
    }
}
