package org.passerelle.committee;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallDefinition;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;

/** What a written procedure asks its members, and what keeps it from being asked. */
final class WrittenQuestions {

    private WrittenQuestions() {}

    /**
     * The open session's proposal with the changes that are kept, dossier by dossier.
     *
     * @param years in which the awards fall due
     * @throws Refusal what {@link Settlement} refuses
     */
    static Map<DossierId, Motion> of(CallDefinition call, Session session, Room room, AwardYears years) {
        Map<DossierId, Deliberation.Change> changes = new LinkedHashMap<>(room.changes());
        changes.keySet()
                .retainAll(session.live().stream().map(SessionLine::dossier).toList());
        Map<DossierId, Motion> motions = new LinkedHashMap<>();
        Settlement.of(call, session, session.live(), new Deliberation(changes, List.of(), ""), years.of(session, call))
                .forEach((dossier, outcome) -> motions.put(dossier, new Motion(outcome.list(), outcome.grants())));
        return motions;
    }

    /** @throws Refusal CONTENT: MEETING_NOBODY, WRITTEN_TOO_SOON, REQUIRED_FIELD */
    static void refuseUnfit(Call call, List<Seat> members, LocalDate lastDay, String agenda, Instant now) {
        if (members.isEmpty()) {
            throw new Refusal(List.of(Finding.blocking("MEETING_NOBODY", "seats", Map.of())));
        }
        LocalDate first = LocalDate.ofInstant(now, call.definition().zone()).plusDays(1);
        if (lastDay.isBefore(first)) {
            throw new Refusal(List.of(Finding.blocking("WRITTEN_TOO_SOON", "lastDay", Map.of("first", first))));
        }
        Meetings.requireText(agenda, "meeting.agenda");
    }
}
