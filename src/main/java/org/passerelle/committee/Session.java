package org.passerelle.committee;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Money;

/**
 * A session on one call: the proposal and, once closed, what the committee said.
 *
 * @param number from 1 within the call
 * @param available what the funders had when the session was proposed
 * @param present the members present, once closed
 * @param lines best first
 */
public record Session(
        SessionId id,
        CallId call,
        int number,
        Instant proposedAt,
        String proposedBy,
        @Nullable Instant deliberatedAt,
        @Nullable String deliberatedBy,
        Envelopes available,
        List<String> present,
        String place,
        List<SessionLine> lines) {

    public Session {
        lines = List.copyOf(lines);
        present = List.copyOf(present);
    }

    public boolean isOpen() {
        return deliberatedAt == null;
    }

    /** Whether the dossier is ranked in it. */
    boolean has(DossierId dossier) {
        return lines.stream().anyMatch(line -> line.dossier().equals(dossier));
    }

    /** The same for a reader to whom dossiers are closed: their lines are not there, and what they hold is not told. */
    Session without(Set<DossierId> closed) {
        List<SessionLine> seen =
                lines.stream().filter(line -> !closed.contains(line.dossier())).toList();
        return seen.size() == lines.size()
                ? this
                : new Session(
                        id,
                        call,
                        number,
                        proposedAt,
                        proposedBy,
                        deliberatedAt,
                        deliberatedBy,
                        available,
                        present,
                        place,
                        seen);
    }

    /** The dossiers that are not withdrawn, best first. */
    public List<SessionLine> live() {
        return lines.stream().filter(line -> !line.isWithdrawn()).toList();
    }

    /** What counts of it. */
    public SessionOutline outline() {
        List<LineHead> heads = lines.stream().map(SessionLine::head).toList();
        return new SessionOutline(
                id, number, proposedAt, deliberatedAt, deliberatedBy, available, present, place, heads);
    }

    /** What each funder keeps of its whole envelope after this session, as it stands. */
    public Map<String, Money> left() {
        return outline().left();
    }
}
