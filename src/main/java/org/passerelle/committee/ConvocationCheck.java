package org.passerelle.committee;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.passerelle.calls.CallDefinition;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;

/** What a convocation says, and how long before the meeting it is sent (domain.md §2.3, step 14). */
final class ConvocationCheck {

    private ConvocationCheck() {}

    /** Whether the last meeting that was held had no quorum; one that was called off since takes nothing from that. */
    static boolean isAgain(List<Meeting> before) {
        return before.stream()
                .map(Meeting::status)
                .filter(status -> status != Meeting.Status.CALLED_OFF)
                .reduce((earlier, later) -> later)
                .filter(last -> last == Meeting.Status.WITHOUT_QUORUM)
                .isPresent();
    }

    /**
     * @param again whether it follows a meeting without quorum: then it may be for the same day
     * @throws Refusal CONTENT: MEETING_NOBODY, MEETING_TOO_SOON, REQUIRED_FIELD
     */
    static void refuseUnfit(
            Convocation convocation, CallDefinition call, List<Seat> members, boolean again, Instant at) {
        List<Finding> findings = new ArrayList<>();
        if (members.isEmpty()) {
            findings.add(Finding.blocking("MEETING_NOBODY", "seats", Map.of()));
        }
        LocalDateTime now = LocalDateTime.ofInstant(at, call.zone());
        int days = call.procedure().committee().convocationDays();
        LocalDate first = now.toLocalDate().plusDays(again ? 0 : days);
        if (convocation.at().toLocalDate().isBefore(first) || convocation.at().isBefore(now)) {
            findings.add(Finding.blocking("MEETING_TOO_SOON", "at", Map.of("first", first, "days", days)));
        }
        Meetings.missing(convocation.place(), "meeting.place").ifPresent(findings::add);
        Meetings.missing(convocation.agenda(), "meeting.agenda").ifPresent(findings::add);
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
    }
}
