package org.passerelle.notices;

import java.util.HashMap;
import java.util.Map;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.committee.CommitteeConvened;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.MeetingCalendar;
import org.passerelle.committee.MeetingCalledOff;
import org.passerelle.committee.Meetings;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Calls the members of a committee together, and tells them when a meeting does not take place; the secretaries too where they did
 * not call it off.
 */
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
        Meeting meeting = meetings.get(event.meeting());
        members(meeting, "committee.convened", about(meeting));
    }

    @EventListener
    void on(MeetingCalledOff event) {
        Meeting meeting = meetings.get(event.meeting());
        Map<String, Object> about = about(meeting);
        about.put("reason", CalledOff.why(event.why()));
        members(meeting, meeting.openedAt() == null ? "committee.calledOff" : "committee.brokenOff", about);
        if (event.why().isByItself()) {
            recipients.secretaries(
                    calls.get(meeting.call()),
                    person -> meeting.of(person.id()).isEmpty(),
                    "committee.calledOffByItself",
                    about);
        }
    }

    private Map<String, Object> about(Meeting meeting) {
        Call call = calls.get(meeting.call());
        Map<String, Object> about = new HashMap<>();
        about.put("call", call.definition().title());
        about.put("at", meeting.at().atZone(call.definition().zone()));
        about.put("place", meeting.place());
        about.put("agenda", meeting.agenda());
        return about;
    }

    private void members(Meeting meeting, String key, Map<String, Object> about) {
        Call call = calls.get(meeting.call());
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
