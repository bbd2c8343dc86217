package org.passerelle.committee;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The room in which several people weigh one proposal, each on its own screen. Changes are kept dossier by dossier as they are
 * made; one of a dossier that somebody else changed since it was shown is refused, and so is closing on it.
 */
@Service
@Transactional
public class ArbitrationRoom {

    private final RoomTable table;
    private final SessionsTable sessions;
    private final Committee committee;
    private final Calls calls;
    private final DossierFile dossiers;
    private final Conflicts conflicts;
    private final SessionReaders readers;
    private final Rights rights;
    private final Clock clock;

    ArbitrationRoom(
            RoomTable table,
            SessionsTable sessions,
            Committee committee,
            Calls calls,
            DossierFile dossiers,
            Conflicts conflicts,
            SessionReaders readers,
            Rights rights,
            Clock clock) {
        this.table = table;
        this.sessions = sessions;
        this.committee = committee;
        this.calls = calls;
        this.dossiers = dossiers;
        this.conflicts = conflicts;
        this.readers = readers;
        this.rights = rights;
        this.clock = clock;
    }

    /** What the room has now; what a conflict closes to the reader is not in it (D10). */
    @Transactional(readOnly = true)
    public Room of(Actor actor, CallId call) {
        readers.require(actor, call);
        return sessions.open(call)
                .map(session -> table.of(session).without(conflicts.closedTo(actor)))
                .orElse(Room.closed());
    }

    /**
     * Keeps what is said of one dossier, and leaves the others alone.
     *
     * @param change null puts it back to the proposal
     * @param shown the version of the line that the actor had before it, 0 where nobody had changed it
     * @return the version of the line now
     * @throws Refusal CONTENT: ROOM_CHANGED where somebody changed the same dossier since, WRONG_STAGE while no session is open,
     *     UNKNOWN for a dossier of another call
     */
    public int change(Actor actor, CallId call, DossierId dossier, Deliberation.@Nullable Change change, int shown) {
        rights.require(actor, Act.HOLD_MEETING);
        Dossier file = dossiers.get(dossier);
        conflicts.requireOpen(actor, file);
        calls.locked(call);
        if (!file.call().equals(call)) {
            throw new Refusal(RefusalCode.UNKNOWN, dossier);
        }
        SessionId session = open(call);
        Room room = table.of(session);
        if (room.version(dossier) != shown) {
            throw new Refusal(changed(room, List.of(dossier)));
        }
        Room.Line line = new Room.Line(change, room.version() + 1, actor.name());
        table.save(session, Map.of(dossier, line), clock.instant());
        return line.version();
    }

    /**
     * Puts the changes of a scenario in place of everything that the room has.
     *
     * @param shown the version of the room that the actor had before it
     * @throws Refusal CONTENT: ROOM_CHANGED for each dossier that somebody changed since, WRONG_STAGE while no session is open
     */
    public void take(Actor actor, CallId call, Map<DossierId, Deliberation.Change> changes, int shown) {
        rights.require(actor, Act.HOLD_MEETING);
        calls.locked(call);
        SessionId session = open(call);
        Room room = table.of(session);
        Set<DossierId> closed = conflicts.closedTo(actor);
        refuseSince(room.without(closed), shown);
        Set<DossierId> all = new LinkedHashSet<>(room.changes().keySet());
        live(call).stream().filter(changes::containsKey).forEach(all::add);
        all.removeAll(closed);
        int version = room.version() + 1;
        Map<DossierId, Room.Line> lines = new LinkedHashMap<>();
        all.forEach(dossier -> lines.put(dossier, new Room.Line(changes.get(dossier), version, actor.name())));
        table.save(session, lines, clock.instant());
    }

    /**
     * Closes the session on what the room has, as {@link Committee#deliberate} does.
     *
     * @param shown the version of the room that the chair was shown
     * @param present the members present, and where; asked where no meeting holds the session
     * @throws Refusal CONTENT: ROOM_CHANGED for each dossier that somebody changed since, and what deliberating refuses
     */
    public Session close(Actor actor, CallId call, int shown, List<String> present, String place) {
        rights.require(actor, Act.DELIBERATE);
        calls.locked(call);
        Room room = sessions.open(call).map(table::of).orElse(Room.closed()).without(conflicts.closedTo(actor));
        refuseSince(room, shown);
        Map<DossierId, Deliberation.Change> said = new HashMap<>(room.changes());
        said.keySet().retainAll(live(call));
        return committee.deliberate(actor, call, new Deliberation(said, present, place));
    }

    private void refuseSince(Room room, int shown) {
        List<DossierId> later = room.lines().entrySet().stream()
                .filter(line -> line.getValue().version() > shown)
                .map(Map.Entry::getKey)
                .toList();
        if (!later.isEmpty()) {
            throw new Refusal(changed(room, later));
        }
    }

    /** Who changed which dossier, in the order of their numbers. */
    private List<Finding> changed(Room room, Collection<DossierId> lines) {
        Map<String, DossierId> numbers = new LinkedHashMap<>();
        dossiers.get(lines).values().stream()
                .sorted(Comparator.comparing(Dossier::name))
                .forEach(dossier -> numbers.put(dossier.name(), dossier.id()));
        return numbers.entrySet().stream()
                .map(each -> Finding.blocking(
                        "ROOM_CHANGED",
                        each.getValue().toString(),
                        Map.of("number", each.getKey(), "by", by(room, each.getValue()))))
                .toList();
    }

    private static String by(Room room, DossierId dossier) {
        return Objects.requireNonNull(room.lines().get(dossier)).by();
    }

    private List<DossierId> live(CallId call) {
        return sessions.of(call).stream()
                .filter(Session::isOpen)
                .flatMap(session -> session.live().stream())
                .map(SessionLine::dossier)
                .toList();
    }

    private SessionId open(CallId call) {
        return sessions.open(call)
                .orElseThrow(() -> new Refusal(RefusalCode.WRONG_STAGE, Objects.toString(call), "scenario"));
    }
}
