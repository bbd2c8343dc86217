package org.passerelle.ui.committee;

import java.util.List;
import org.passerelle.committee.Attendance;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.Seat;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;

/** Who sits on a committee, for those who look on. */
final class MembersTable {

    private MembersTable() {}

    static DataTable<Seat> of(List<Seat> seats) {
        return new DataTable<Seat>(ViewLanguage.text("meeting.members"))
                .column(ViewLanguage.text("meeting.member"), Seat::name)
                .column(ViewLanguage.text("meeting.body"), Seat::body)
                .column(ViewLanguage.text("meeting.quality"), MembersTable::quality)
                .show(seats);
    }

    static DataTable<Attendance> ofMeeting(Meeting meeting) {
        return new DataTable<Attendance>(ViewLanguage.text("meeting.members"))
                .column(ViewLanguage.text("meeting.member"), each -> each.seat().name())
                .column(ViewLanguage.text("meeting.body"), each -> each.seat().body())
                .column(ViewLanguage.text("meeting.quality"), each -> quality(each.seat()))
                .column(ViewLanguage.text("meeting.presence"), each -> presence(each, meeting))
                .show(meeting.attendance());
    }

    /** What a seat makes of its member: "Présidence, vote", "Voix consultative". */
    static String quality(Seat seat) {
        return seat.chairs()
                ? ViewLanguage.text("meeting.quality.chair")
                : ViewLanguage.text(seat.voting() ? "meeting.quality.voting" : "meeting.quality.heard");
    }

    private static String presence(Attendance each, Meeting meeting) {
        return each.proxyOf(meeting.attendance())
                .map(holder ->
                        ViewLanguage.text("meeting.proxyOf", holder.seat().name()))
                .orElseGet(() -> ViewLanguage.word("presence", each.presence()));
    }
}
