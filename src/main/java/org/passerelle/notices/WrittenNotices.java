package org.passerelle.notices;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.committee.Attendance;
import org.passerelle.committee.CallOff;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.Meetings;
import org.passerelle.committee.WrittenProcedureMoved;
import org.passerelle.committee.WrittenProcedures;
import org.passerelle.people.Role;
import org.passerelle.shared.DueDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks the members to answer in writing, reminds those who have not, and tells the secretary and the chair that all is counted. */
@Component
class WrittenNotices {

    private final Recipients recipients;
    private final Meetings meetings;
    private final WrittenProcedures procedures;
    private final Calls calls;

    WrittenNotices(Recipients recipients, Meetings meetings, WrittenProcedures procedures, Calls calls) {
        this.recipients = recipients;
        this.meetings = meetings;
        this.procedures = procedures;
        this.calls = calls;
    }

    @EventListener
    void on(WrittenProcedureMoved event) {
        Meeting meeting = meetings.get(event.meeting());
        switch (event.step()) {
            case OPENED -> voters(meeting, procedures.awaited(meeting.id()), "written.opened", about(meeting));
            case REMINDED -> voters(meeting, procedures.awaited(meeting.id()), "written.reminder", about(meeting));
            case CALLED_OFF -> calledOff(meeting, Objects.requireNonNull(event.why()));
            case COUNTED -> {
                recipients.withRole(Role.COMMITTEE_SECRETARY, room(meeting), "written.counted", about(meeting));
                meeting.attendance().stream()
                        .filter(each -> each.seat().chairs())
                        .forEach(each ->
                                recipients.person(each.person(), room(meeting), "written.counted", about(meeting)));
            }
            case ANSWERED, SPARED -> {}
        }
    }

    private void calledOff(Meeting meeting, CallOff why) {
        Map<String, Object> about = about(meeting);
        about.put("reason", CalledOff.why(why));
        voters(meeting, meeting.attendance(), "written.calledOff", about);
        if (why.isByItself()) {
            recipients.secretaries(
                    calls.get(meeting.call()), person -> meeting.of(person.id()).isEmpty(), "written.calledOff", about);
        }
    }

    private void voters(Meeting meeting, List<Attendance> members, String key, Map<String, Object> about) {
        recipients.people(members.stream().map(Attendance::person).toList(), room(meeting) + "/written", key, about);
    }

    private Map<String, Object> about(Meeting meeting) {
        Call call = calls.get(meeting.call());
        Map<String, Object> about = new HashMap<>();
        about.put("call", call.definition().title());
        about.put("agenda", meeting.agenda());
        about.put(
                "day",
                DueDate.until(
                                Objects.requireNonNull(meeting.written()).until(),
                                call.definition().zone())
                        .lastDay());
        return about;
    }

    private String room(Meeting meeting) {
        return "committee/" + calls.get(meeting.call()).code();
    }
}
