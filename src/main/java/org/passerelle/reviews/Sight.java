package org.passerelle.reviews;

import java.util.List;
import java.util.Set;
import org.passerelle.calls.Audience;
import org.passerelle.calls.Call;
import org.passerelle.calls.Shown;
import org.passerelle.calls.Visibility;
import org.passerelle.calls.VisibleFrom;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.Reached;
import org.passerelle.people.Actor;

/**
 * What the call's table of who sees what leaves to one reader of a dossier now. Who reviews a dossier is a reviewer there,
 * whatever other roles they have.
 *
 * @param names of other reviewers
 * @param sheets of others, without comments
 * @param comments strengths and weaknesses among them
 * @param mean the score that ranks the dossier
 */
record Sight(boolean names, boolean sheets, boolean comments, boolean mean) {

    private static final Sight WHOLE = new Sight(true, true, true, true);

    static Sight of(Actor actor, List<Assignment> all, Dossier dossier, Call call) {
        if (actor.isClockwork()) {
            return WHOLE;
        }
        List<Assignment> own = own(actor, all);
        boolean ownLocked = own.stream().anyMatch(Assignment::isLocked);
        Set<Audience> readers = own.isEmpty() ? Audience.of(actor.roles()) : Set.of(Audience.REVIEWER);
        Visibility table = call.definition().procedure().review().visibility();
        VisibleFrom reached = Reached.by(dossier);
        return new Sight(
                table.shows(readers, Shown.REVIEWER_NAMES, reached, ownLocked),
                table.shows(readers, Shown.OTHERS_SCORES, reached, ownLocked),
                table.shows(readers, Shown.COMMENTS, reached, ownLocked),
                table.shows(readers, Shown.MEANS, reached, ownLocked));
    }

    static List<Assignment> own(Actor actor, List<Assignment> all) {
        return all.stream()
                .filter(sheet -> sheet.reviewer().equals(actor.person()))
                .toList();
    }
}
