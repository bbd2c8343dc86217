package org.passerelle.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.passerelle.dossiers.ConflictFound;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Worklist;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Trail;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What becomes of the dossiers that an officer has in hand when a conflict closes them to it (D10): nobody has them any more, and
 * every colleague is waited for, until one gets them.
 */
@Component
class RecusedOfficers {

    private static final Actor CLOCKWORK = Actor.clockwork();

    private final HoldersTable holders;
    private final Worklist worklist;
    private final DossierFile dossiers;
    private final People people;
    private final Trail trail;

    RecusedOfficers(HoldersTable holders, Worklist worklist, DossierFile dossiers, People people, Trail trail) {
        this.holders = holders;
        this.worklist = worklist;
        this.dossiers = dossiers;
        this.people = people;
        this.trail = trail;
    }

    /** Holds the dossiers first: who is handing one over has read its conflicts, and is done before it is taken. */
    @EventListener
    void on(ConflictFound event) {
        event.dossiers().stream()
                .sorted(Comparator.comparing(DossierId::toString))
                .forEach(dossiers::locked);
        worklist.release(event.dossiers(), event.person());
        List<DossierId> taken = holders.take(event.person(), event.dossiers());
        if (!taken.isEmpty()) {
            String officer = people.get(event.person()).name();
            dossiers.all(taken).forEach(dossier -> note(dossier, officer, event.ground()));
        }
    }

    private void note(Dossier dossier, String officer, String ground) {
        trail.record(
                CLOCKWORK,
                dossier.call().value(),
                dossier.id().value(),
                "recuseOfficer",
                dossier.stage(),
                dossier.stage(),
                Map.of("formerOfficer", officer, "ground", ground));
    }
}
