package org.passerelle.committee;

import java.util.List;
import java.util.Optional;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The item that a committee speaks of, put before everybody in the room (domain.md §2.3, step 14). */
@Service
@Transactional
public class Projector {

    private final MeetingsTable meetings;
    private final SessionsTable sessions;
    private final Calls calls;
    private final Rights rights;

    Projector(MeetingsTable meetings, SessionsTable sessions, Calls calls, Rights rights) {
        this.meetings = meetings;
        this.sessions = sessions;
        this.calls = calls;
        this.rights = rights;
    }

    /**
     * Turns the pages, so many items on or back. Whoever turns them passes also the items that a conflict closes to it: the room
     * speaks of those too, and the own screen shows nothing of them.
     */
    public void turn(Actor actor, MeetingId id, int step) {
        rights.require(actor, Act.HOLD_MEETING);
        calls.locked(get(id).call());
        Meeting meeting = get(id);
        Meetings.refuseUnlessSitting(meeting, "turn");
        List<DossierId> items = items(meeting.call());
        Turn.of(items, meeting.current())
                .map(turn -> turn.by(items, step))
                .ifPresent(turn -> meetings.show(id, turn.dossier()));
    }

    /** Where a meeting is; for a module that shows no more of the item than its reader may know. */
    @Transactional(readOnly = true)
    public Optional<Turn> at(MeetingId id) {
        Meeting meeting = get(id);
        return Turn.of(items(meeting.call()), meeting.current());
    }

    private List<DossierId> items(CallId call) {
        return sessions.of(call).stream()
                .filter(Session::isOpen)
                .flatMap(session -> session.live().stream())
                .map(SessionLine::dossier)
                .toList();
    }

    private Meeting get(MeetingId id) {
        return meetings.find(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
    }
}
