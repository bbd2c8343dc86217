package org.passerelle.committee;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.calls.FundingScheme;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;
import org.passerelle.people.Trail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * How a written procedure goes on: who has answered all that is still asked, what becomes of it when a member or a dossier
 * leaves it, its count and its end.
 */
@Component
class WrittenCourse {

    private final MeetingsTable meetings;
    private final WrittenTable table;
    private final Calls calls;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WrittenCourse(
            MeetingsTable meetings,
            WrittenTable table,
            Calls calls,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.meetings = meetings;
        this.table = table;
        this.calls = calls;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Who has a vote and has not answered on every dossier that is still asked about. */
    List<Attendance> awaited(Meeting meeting) {
        return WrittenCount.awaited(meeting, table.asked(meeting.id()).keySet(), table.answers(meeting.id()));
    }

    boolean hasAnswered(Meeting meeting, PersonId person) {
        return WrittenCount.isComplete(
                meeting, table.asked(meeting.id()).keySet(), table.answers(meeting.id()), person);
    }

    void told(Meeting meeting, PersonId person) {
        events.publishEvent(WrittenProcedureMoved.by(meeting.id(), WrittenProcedureMoved.Step.ANSWERED, person));
    }

    void count(Meeting meeting, Map<DossierId, Motion> motions) {
        boolean joint = calls.get(meeting.call()).definition().scheme() == FundingScheme.JOINT_FUND;
        meetings.count(
                meeting.id(), WrittenCount.of(meeting, motions, table.answers(meeting.id()), joint), clock.instant());
    }

    void end(Actor actor, Meeting meeting, CallOff why) {
        meetings.end(meeting.id(), Meeting.Status.CALLED_OFF, clock.instant());
        Map<String, Object> detail = Map.of("meeting", meeting.number(), "reason", why.words());
        trail.record(actor, meeting.call().value(), null, "callOffMeeting", null, null, detail);
        events.publishEvent(WrittenProcedureMoved.calledOff(meeting.id(), why));
    }

    /** The ranking that it asks about does not hold any more, or its call has ended (the clockwork). */
    void callOff(CallId call, CallOff why) {
        meetings.of(call).stream()
                .filter(meeting -> meeting.isWritten() && meeting.status() == Meeting.Status.OPEN)
                .forEach(meeting -> end(Actor.clockwork(), meeting, why));
    }

    /**
     * A dossier was withdrawn: whoever has answered on all the others is waited for no more, and where no other is asked about
     * nobody is. The call is held.
     */
    void spare(CallId call) {
        meetings.of(call).stream().filter(Meeting::isRunning).forEach(meeting -> {
            Set<DossierId> asked = table.asked(meeting.id()).keySet();
            if (asked.isEmpty()) {
                end(Actor.clockwork(), meeting, CallOff.NOTHING_LEFT);
            } else {
                WrittenCount.answered(meeting, asked, table.answers(meeting.id()))
                        .forEach(each -> events.publishEvent(WrittenProcedureMoved.by(
                                meeting.id(), WrittenProcedureMoved.Step.SPARED, each.person())));
            }
        });
    }

    /** Whoever takes no part in a dossier has no answer on it, and may have answered all the others. */
    @EventListener
    void on(MemberRecused recused) {
        Meeting meeting = meetings.find(recused.meeting()).orElseThrow();
        if (meeting.isRunning()) {
            boolean before = hasAnswered(meeting.without(recused), recused.person());
            table.forget(meeting.id(), recused.dossier(), recused.person());
            if (!before && hasAnswered(meeting, recused.person())) {
                told(meeting, recused.person());
            }
        } else if (meeting.isWritten() && meeting.status().isLive()) {
            countAgain(meeting, recused);
        }
    }

    /** Counted, and not closed yet: the one dossier is counted again without the member. */
    private void countAgain(Meeting meeting, MemberRecused recused) {
        table.forget(meeting.id(), recused.dossier(), recused.person());
        Map<DossierId, Motion> one = new LinkedHashMap<>(table.asked(meeting.id()));
        one.keySet().retainAll(Set.of(recused.dossier()));
        count(meeting, one);
    }
}
