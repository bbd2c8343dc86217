package org.passerelle.opinions;

import java.util.Set;
import org.passerelle.calls.Audience;
import org.passerelle.calls.Calls;
import org.passerelle.calls.Shown;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierAccess;
import org.passerelle.dossiers.Reached;
import org.passerelle.people.Actor;
import org.springframework.stereotype.Component;

/** Whether the call's table of who sees what leaves the opinions on a dossier to a reader now. */
@Component
class OpinionSight {

    private final Calls calls;
    private final DossierAccess access;

    OpinionSight(Calls calls, DossierAccess access) {
        this.calls = calls;
        this.access = access;
    }

    /** Readers of whom the table says nothing see what their right gives them. */
    boolean isOpen(Actor actor, Dossier dossier) {
        Set<Audience> readers =
                access.isGrantedInPerson(actor, dossier.id()) ? Set.of(Audience.REVIEWER) : Audience.of(actor.roles());
        return readers.isEmpty()
                || calls.get(dossier.call())
                        .definition()
                        .procedure()
                        .review()
                        .visibility()
                        .shows(readers, Shown.OPINIONS, Reached.by(dossier), false);
    }
}
