package org.passerelle.committee;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.DossierId;

/**
 * What the committee has before it now: the proposal with the changes that are being weighed. Binds nobody until it deliberates.
 *
 * @param isOpen whether a session is open; else there is nothing to change
 * @param lines the dossiers that somebody changed, or put back to the proposal
 */
public record Room(boolean isOpen, Map<DossierId, Line> lines) {

    /**
     * What was said last of one dossier.
     *
     * @param change null where it was put back to the proposal
     * @param version counts the changes of the session, from 1
     * @param by who said it
     */
    public record Line(Deliberation.@Nullable Change change, int version, String by) {}

    public Room {
        lines = Map.copyOf(lines);
    }

    /** Where no session is open. */
    static Room closed() {
        return new Room(false, Map.of());
    }

    /** The dossiers that are to leave the proposal. */
    public Map<DossierId, Deliberation.Change> changes() {
        Map<DossierId, Deliberation.Change> changes = new LinkedHashMap<>();
        lines.forEach((dossier, line) -> {
            Deliberation.Change change = line.change();
            if (change != null) {
                changes.put(dossier, change);
            }
        });
        return changes;
    }

    /** That of the last change; 0 before the first. */
    public int version() {
        return lines.values().stream().mapToInt(Line::version).max().orElse(0);
    }

    /** That of the last change of one dossier; 0 before the first. */
    public int version(DossierId dossier) {
        Line line = lines.get(dossier);
        return line == null ? 0 : line.version();
    }

    /** The same, some of its dossiers as they stood in an earlier one. */
    public Room except(Set<DossierId> some, Room earlier) {
        Map<DossierId, Line> mixed = new HashMap<>(lines);
        mixed.keySet().removeAll(some);
        earlier.lines().forEach((dossier, line) -> {
            if (some.contains(dossier)) {
                mixed.put(dossier, line);
            }
        });
        return new Room(isOpen, mixed);
    }

    /** The same for a reader to whom dossiers are closed. */
    Room without(Set<DossierId> closed) {
        Map<DossierId, Line> seen = new HashMap<>(lines);
        seen.keySet().removeAll(closed);
        return new Room(isOpen, seen);
    }
}
