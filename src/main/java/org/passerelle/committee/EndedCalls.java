package org.passerelle.committee;

import org.passerelle.calls.CallCancelled;
import org.passerelle.calls.CallConcluded;
import org.passerelle.calls.CallId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Calls off what a committee was called to, in the act that leaves it nothing to speak of: a call that is given up, or in which
 * nothing is left to decide (domain.md §2.3, steps 3 and 14).
 */
@Component
class EndedCalls {

    private final Meetings meetings;
    private final WrittenCourse written;

    EndedCalls(Meetings meetings, WrittenCourse written) {
        this.meetings = meetings;
        this.written = written;
    }

    @EventListener
    void on(CallCancelled event) {
        callOff(event.call(), event.reason());
    }

    @EventListener
    void on(CallConcluded event) {
        callOff(event.call(), "");
    }

    private void callOff(CallId call, String reason) {
        meetings.callOff(call, reason);
        written.callOff(call, reason);
    }
}
