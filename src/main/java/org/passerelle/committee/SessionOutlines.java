package org.passerelle.committee;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sessions of a call as a page with thousands of dossiers reads them: what counts of all, the words of those shown. */
@Service
@Transactional(readOnly = true)
public class SessionOutlines {

    private final OutlinesTable table;
    private final SessionsTable sessions;
    private final AwardYears years;
    private final Calls calls;
    private final Conflicts conflicts;
    private final SessionReaders readers;

    SessionOutlines(
            OutlinesTable table,
            SessionsTable sessions,
            AwardYears years,
            Calls calls,
            Conflicts conflicts,
            SessionReaders readers) {
        this.table = table;
        this.sessions = sessions;
        this.years = years;
        this.calls = calls;
        this.conflicts = conflicts;
        this.readers = readers;
    }

    /** The sessions of a call, the first one first; what a conflict closes to the reader is not in them (D10). */
    public List<SessionOutline> of(Actor actor, CallId call) {
        readers.require(actor, call);
        return table.of(call, conflicts.closedTo(actor));
    }

    /** The same for lists that show nothing of what is in them. */
    public List<SessionHead> heads(Actor actor, CallId call) {
        readers.require(actor, call);
        return sessions.heads(List.of(call), conflicts.closedTo(actor)).getOrDefault(call, List.of());
    }

    /** The same of every call whose sessions somebody reads; one without sessions is not in it. */
    public Map<CallId, List<SessionHead>> heads(Actor actor) {
        List<CallId> read = readers.calls(actor).stream().map(Call::id).toList();
        return sessions.heads(read, conflicts.closedTo(actor));
    }

    /** The years in which the awards of some dossiers fall due, where a funder bounds its years; without what is closed (D10). */
    public Map<DossierId, DueYears> due(Actor actor, CallId call, Collection<DossierId> dossiers) {
        readers.require(actor, call);
        Set<DossierId> closed = conflicts.closedTo(actor);
        return years.of(
                dossiers.stream().filter(id -> !closed.contains(id)).toList(),
                calls.get(call).definition());
    }

    /** What each session of a call leaves; for a module that has checked the right. */
    public Map<SessionId, SessionRest> rests(Call call) {
        List<SessionOutline> sessions = table.giving(call.id());
        Map<SessionId, Integer> waiting = table.lastWaiting(call.id());
        Map<DossierId, DueYears> due = years.of(
                sessions.stream()
                        .flatMap(session -> session.lines().stream())
                        .map(LineHead::dossier)
                        .collect(Collectors.toSet()),
                call.definition());
        return sessions.stream()
                .collect(Collectors.toMap(
                        SessionOutline::id,
                        session -> new SessionRest(session.left(due), waiting.getOrDefault(session.id(), 0))));
    }

    /** Some lines of a session of the call with their words, best first; without what a conflict closes (D10). */
    public List<SessionLine> lines(Actor actor, CallId call, SessionId session, Collection<DossierId> dossiers) {
        readers.require(actor, call);
        Set<DossierId> closed = conflicts.closedTo(actor);
        return sessions.lines(
                call,
                session,
                dossiers.stream().filter(id -> !closed.contains(id)).toList());
    }
}
