package org.passerelle.ui.committee;

import java.util.Optional;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.SessionLine;
import org.passerelle.people.Actor;

/** A committee that was convened, before the reader: where it sits, each dossier is answered. */
record Floor(MeetingDesk desk, Actor actor, Meeting meeting) {

    /** How the committee answers on a dossier; nothing before it sits, or once the dossier was withdrawn. */
    Optional<BallotPanel> ballot(SessionLine line, RoomDraft draft) {
        return meeting.status() == Meeting.Status.OPEN && !line.isWithdrawn()
                ? Optional.of(new BallotPanel(desk, actor, meeting, line, draft))
                : Optional.empty();
    }
}
