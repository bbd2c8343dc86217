package org.passerelle.ui.committee;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.Recusal;
import org.passerelle.committee.SessionLine;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;

/**
 * A committee that was convened, before the reader: where it sits, each dossier is answered.
 *
 * @param debates what was written down of each dossier, for who does so; else empty
 */
record Floor(MeetingDesk desk, Actor actor, Meeting meeting, Map<DossierId, String> debates) {

    static Floor of(MeetingDesk desk, Actor actor, Meeting meeting) {
        return new Floor(
                desk, actor, meeting, desk.mayMinute(actor) ? desk.register().debates(meeting.id()) : Map.of());
    }

    /** The dossiers in which the reader takes no part. */
    Set<DossierId> away(Meeting now) {
        return now.recusals().stream()
                .filter(each -> each.person().equals(actor.person()))
                .map(Recusal::dossier)
                .collect(Collectors.toSet());
    }

    /** How the committee answers on a dossier; nothing before it sits, or once the dossier was withdrawn. */
    Optional<BallotPanel> ballot(SessionLine line, RoomDraft draft) {
        return meeting.status() == Meeting.Status.OPEN && !line.isWithdrawn()
                ? Optional.of(new BallotPanel(this, line, draft))
                : Optional.empty();
    }
}
