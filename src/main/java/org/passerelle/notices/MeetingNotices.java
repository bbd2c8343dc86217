package org.passerelle.notices;

import java.util.HashMap;
import java.util.Map;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.committee.CommitteeConvened;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.MeetingCalendar;
import org.passerelle.committee.MeetingCalledOff;
import org.passerelle.committee.MeetingId;
import org.passerelle.committee.Meetings;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Calls the members of a committee together, and tells them when a meeting does not take place. */
@Component
class MeetingNotices {

    private final Recipients recipients;
    private final Meetings meetings;
    private final MeetingCalendar calendar;
    private final Calls calls;

    MeetingNotices(Recipients recipients, Meetings meetings, MeetingCalendar calendar, Calls calls) {
        this.recipients = recipients;
        this.meetings = meetings;
        this.calendar = calendar;
        this.calls = calls;
    }

    @EventListener
    void on(CommitteeConvened event) {
        tell(event.meeting(), "committee.convened", Map.of());
    }

    @EventListener
    void on(MeetingCalledOff event) {
        Meeting meeting = meetings.get(event.meeting());
        Map<String, Object> why = Map.of("reason", CalledOff.why(calls.get(meeting.call()), event.reason()));
        tell(event.meeting(), meeting.openedAt() == null ? "committee.calledOff" : "committee.brokenOff", why);
    }

    private void tell(MeetingId id, String key, Map<String, Object> more) {
        Meeting meeting = meetings.get(id);
        Call call = calls.get(meeting.call());
        Map<String, Object> about = new HashMap<>(more);
        about.put("call", call.definition().title());
        about.put("at", meeting.at().atZone(call.definition().zone()));
        about.put("place", meeting.place());
        about.put("agenda", meeting.agenda());
        meeting.attendance()
                .forEach(member -> recipients.member(
                        member.person(),
                        "committee/" + call.code(),
                        key,
                        about,
                        person -> new Mail.Enclosure(
                                call.code() + ".ics", calendar.of(meeting, person.language(), person.email()))));
    }
}
