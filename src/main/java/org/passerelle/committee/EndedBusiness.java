package org.passerelle.committee;

import org.passerelle.calls.Call;
import org.passerelle.calls.CallCancelled;
import org.passerelle.calls.CallConcluded;
import org.passerelle.calls.CallId;
import org.passerelle.calls.CallStage;
import org.passerelle.calls.Calls;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends what a committee was called to, in the act that leaves it nothing to speak of: its call is given up, nothing is left to
 * decide in it, or the dossiers of a session have all gone (domain.md §2.3, steps 3 and 14).
 */
@Service
@Transactional
public class EndedBusiness {

    private final Meetings meetings;
    private final WrittenCourse written;
    private final SessionsTable sessions;
    private final DroppedSessions dropped;
    private final Calls calls;
    private final Rights rights;

    EndedBusiness(
            Meetings meetings,
            WrittenCourse written,
            SessionsTable sessions,
            DroppedSessions dropped,
            Calls calls,
            Rights rights) {
        this.meetings = meetings;
        this.written = written;
        this.sessions = sessions;
        this.dropped = dropped;
        this.calls = calls;
        this.rights = rights;
    }

    /**
     * A dossier of the call has left the race: nobody answers on it in writing any more, a session in which no other is left is
     * taken back, and where nothing is left to decide no meeting takes place. The call is held, so that an answer or a convocation
     * comes wholly before or wholly after. While a call is open other dossiers may come: its meeting stands.
     *
     * @param nothingLeft whether no dossier of the call is to be decided and no incident may let one in
     */
    public void spare(Actor actor, CallId callId, boolean nothingLeft) {
        rights.require(actor, Act.TURN_CALL);
        Call call = calls.locked(callId);
        written.spare(callId);
        sessions.of(callId).stream()
                .filter(session -> session.isOpen() && session.live().isEmpty())
                .forEach(session -> dropped.drop(callId, session));
        if (nothingLeft && call.stage() != CallStage.OPEN) {
            meetings.callOff(callId, CallOff.NOTHING_LEFT);
        }
    }

    @EventListener
    void on(CallCancelled event) {
        callOff(event.call(), new CallOff(CallOff.Cause.CALL_CANCELLED, event.reason()));
    }

    /** Found at the closing too, where no dossier leaves the race. */
    @EventListener
    void on(CallConcluded event) {
        callOff(event.call(), CallOff.NOTHING_LEFT);
    }

    private void callOff(CallId call, CallOff why) {
        meetings.callOff(call, why);
        written.callOff(call, why);
    }
}
