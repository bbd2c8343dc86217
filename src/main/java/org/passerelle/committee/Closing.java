package org.passerelle.committee;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.passerelle.calls.CallId;
import org.passerelle.committee.Deliberation.Change;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Component;

/** What a convened committee must have answered before its session can be closed (domain.md §2.3, step 14; §3.7). */
@Component
class Closing {

    private final MeetingsTable meetings;
    private final RoomTable rooms;
    private final DossierFile dossiers;
    private final Clock clock;

    Closing(MeetingsTable meetings, RoomTable rooms, DossierFile dossiers, Clock clock) {
        this.meetings = meetings;
        this.rooms = rooms;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /** The meeting of a call that is convened or sits. */
    Optional<Meeting> live(CallId call) {
        return meetings.of(call).stream()
                .filter(meeting -> meeting.status().isLive())
                .findFirst();
    }

    /**
     * What a chair to whom dossiers are closed says of them: what the room has, which the secretary keeps in the chair's place.
     * It is held against what the committee answered, as every other outcome is; where the votes were equal or nobody could
     * vote, the secretary puts the dossier off in the room, with a reason.
     *
     * @throws Refusal CONFLICT_OF_INTEREST where no meeting answers for them
     */
    Deliberation complete(Session session, Deliberation said, Collection<DossierId> closed) {
        if (closed.isEmpty()) {
            return said;
        }
        if (live(session.call()).isEmpty()) {
            DossierId first = closed.iterator().next();
            throw new Refusal(
                    RefusalCode.CONFLICT_OF_INTEREST, dossiers.get(first).name());
        }
        Map<DossierId, Change> changes = new LinkedHashMap<>(said.changes());
        Map<DossierId, Change> room = room(session);
        for (DossierId dossier : closed) {
            changes.remove(dossier);
            Optional.ofNullable(room.get(dossier)).ifPresent(change -> changes.put(dossier, change));
        }
        return new Deliberation(changes, said.present(), said.place());
    }

    /**
     * The meeting that deliberates, once every outcome is what it answered; nothing where the call convened none, as in a
     * rehearsal, where a deliberation stands for a session with every member present (rehearsal.md).
     *
     * @param closed what the one who closes does not see
     * @throws Refusal WRONG_STAGE while the meeting is not open, CONTENT: MEETING_NOT_PRESIDED for who does not preside it (its
     *     minutes name who closed it as president), what {@link #fault} says of each dossier that cannot
     *     be closed as it stands, MEETING_CLOSED_ITEM of those that are closed to the one who asks
     */
    Optional<Meeting> meeting(
            Actor actor, CallId call, Map<DossierId, Outcome> outcomes, Collection<DossierId> closed) {
        Optional<Meeting> live = live(call);
        live.ifPresent(meeting -> {
            if (meeting.status() != Meeting.Status.OPEN || meeting.isRunning()) {
                throw new Refusal(RefusalCode.WRONG_STAGE, meeting.number(), meeting.status(), "deliberate");
            }
            if (!meeting.isPresidedBy(actor)) {
                throw new Refusal(List.of(notPresided(meeting)));
            }
            List<Finding> findings = findings(meeting, outcomes, closed);
            if (!findings.isEmpty()) {
                throw new Refusal(findings);
            }
        });
        return live;
    }

    /** The meeting has deliberated. */
    void close(Meeting meeting) {
        meetings.end(meeting.id(), Meeting.Status.CLOSED, clock.instant());
    }

    private List<Finding> findings(Meeting meeting, Map<DossierId, Outcome> outcomes, Collection<DossierId> closed) {
        List<Finding> findings = new ArrayList<>();
        Map<DossierId, Dossier> files = dossiers.get(outcomes.keySet());
        outcomes.forEach((id, outcome) -> fault(meeting, id, outcome)
                .map(code -> closed.contains(id) ? "MEETING_CLOSED_ITEM" : code)
                .ifPresent(code -> findings.add(finding(code, Objects.requireNonNull(files.get(id))))));
        return findings;
    }

    /**
     * What keeps an outcome from standing: MEETING_NOT_VOTED, MEETING_OTHER_MOTION, MEETING_REJECTED, MEETING_TIED. Where the
     * committee cannot be asked any more – in writing once the answers are counted, in a room where recusals or departures
     * took the quorum of the item – only putting the dossier off stands: MEETING_UNANSWERED, MEETING_TURNED_DOWN.
     */
    private static Optional<String> fault(Meeting meeting, DossierId dossier, Outcome outcome) {
        Optional<Ballot> answered = meeting.ballot(dossier);
        boolean adopted = answered.filter(ballot -> ballot.result().isAdopted()).isPresent();
        boolean tied =
                answered.filter(ballot -> ballot.result() == Ballot.Result.TIED).isPresent();
        boolean over = meeting.isWritten() || !meeting.quorum(dossier).isReached();
        if (outcome.list() == RankingList.DEFERRED && !adopted && (tied || over)) {
            return Optional.empty();
        }
        if (answered.isEmpty()) {
            return Optional.of(over ? "MEETING_UNANSWERED" : "MEETING_NOT_VOTED");
        }
        if (tied) {
            return Optional.of("MEETING_TIED");
        }
        if (!adopted && over) {
            return Optional.of("MEETING_TURNED_DOWN");
        }
        if (!answered.get().motion().isOf(outcome)) {
            return Optional.of("MEETING_OTHER_MOTION");
        }
        return adopted ? Optional.empty() : Optional.of("MEETING_REJECTED");
    }

    private static Finding notPresided(Meeting meeting) {
        String chair = meeting.attendance().stream()
                .map(Attendance::seat)
                .filter(Seat::chairs)
                .map(Seat::name)
                .findFirst()
                .orElse("");
        return Finding.blocking("MEETING_NOT_PRESIDED", "meeting", Map.of("chair", chair));
    }

    private Map<DossierId, Change> room(Session session) {
        return rooms.of(session.id()).changes();
    }

    private static Finding finding(String code, Dossier dossier) {
        return Finding.blocking(code, dossier.id().toString(), Map.of("number", dossier.name()));
    }
}
