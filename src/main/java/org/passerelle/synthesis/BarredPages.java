package org.passerelle.synthesis;

import java.util.HashSet;
import java.util.Set;
import org.passerelle.calls.CallId;
import org.passerelle.committee.Meetings;
import org.passerelle.committee.Recusal;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.springframework.stereotype.Component;

/** The dossiers of a call in which a reader has an interest: their pages are not for it (D10). */
@Component
class BarredPages {

    private final Meetings meetings;
    private final Conflicts conflicts;

    BarredPages(Meetings meetings, Conflicts conflicts) {
        this.meetings = meetings;
        this.conflicts = conflicts;
    }

    /** Closed by a conflict of interest, or recused in committee. */
    Set<DossierId> of(Actor actor, CallId call) {
        Set<DossierId> barred = new HashSet<>(conflicts.closedTo(actor));
        if (actor.isClockwork()) {
            return barred;
        }
        meetings.of(Actor.clockwork(), call).stream()
                .flatMap(meeting -> meeting.recusals().stream())
                .filter(recusal -> recusal.person().equals(actor.person()))
                .map(Recusal::dossier)
                .forEach(barred::add);
        return barred;
    }
}
