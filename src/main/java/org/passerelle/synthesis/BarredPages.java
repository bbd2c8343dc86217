package org.passerelle.synthesis;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.calls.Audience;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.calls.Shown;
import org.passerelle.calls.Visibility;
import org.passerelle.calls.VisibleFrom;
import org.passerelle.committee.Meetings;
import org.passerelle.committee.Recusal;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierHead;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Reached;
import org.passerelle.people.Actor;
import org.springframework.stereotype.Component;

/**
 * The pages of a committee book that are not for a reader: of dossiers in which it has an interest (D10), and those whose means
 * or opinions the call's table does not show it yet.
 */
@Component
class BarredPages {

    private static final Set<Shown> ON_A_PAGE = EnumSet.of(Shown.MEANS, Shown.OPINIONS);

    private final Meetings meetings;
    private final Conflicts conflicts;
    private final Calls calls;
    private final DossierFile dossiers;

    BarredPages(Meetings meetings, Conflicts conflicts, Calls calls, DossierFile dossiers) {
        this.meetings = meetings;
        this.conflicts = conflicts;
        this.calls = calls;
        this.dossiers = dossiers;
    }

    /** Closed by a conflict of interest, recused in committee, or not to be seen yet. */
    Set<DossierId> of(Actor actor, CallId call) {
        Set<DossierId> barred = closed(actor, call);
        barred.addAll(unseen(actor, call));
        return barred;
    }

    /** The numbers of the dossiers that a reader's interest closes: another dossier's page does not tell of them either. */
    Set<String> unnamed(Actor actor) {
        return dossiers.get(conflicts.closedTo(actor)).values().stream()
                .map(Dossier::name)
                .collect(Collectors.toSet());
    }

    /** Only not to be seen yet: they open by themselves when the call's table says so. */
    Set<DossierId> later(Actor actor, CallId call) {
        Set<DossierId> later = unseen(actor, call);
        later.removeAll(closed(actor, call));
        return later;
    }

    private Set<DossierId> closed(Actor actor, CallId call) {
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

    private Set<DossierId> unseen(Actor actor, CallId call) {
        if (actor.isClockwork()) {
            return new HashSet<>();
        }
        Visibility table = calls.get(call).definition().procedure().visibility();
        return dossiers.heads(call).values().stream()
                .filter(dossier -> !shows(table, actor, dossier))
                .map(DossierHead::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean shows(Visibility table, Actor actor, DossierHead dossier) {
        VisibleFrom reached = Reached.by(dossier.stage(), dossier.released());
        return ON_A_PAGE.stream().allMatch(shown -> table.shows(seated(actor), shown, reached, false));
    }

    /** Whoever reads the book without a role that the table names, the finance officer, reads it as a member. */
    private static Set<Audience> seated(Actor actor) {
        Set<Audience> own = Audience.of(actor.roles());
        return own.isEmpty() ? EnumSet.of(Audience.COMMITTEE_MEMBER) : own;
    }
}
