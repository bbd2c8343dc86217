package org.passerelle.awards;

import java.util.List;
import java.util.Set;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;

/** Whoever signs is tied to none of the dossiers (D10). */
final class Untied {

    private Untied() {}

    /** @throws Refusal CONFLICT_OF_INTEREST with the first dossier that a tie closes to the actor */
    static void require(Conflicts conflicts, Actor actor, List<Dossier> dossiers) {
        Set<DossierId> closed = conflicts.closedTo(actor);
        dossiers.stream()
                .filter(dossier -> closed.contains(dossier.id()))
                .findFirst()
                .ifPresent(dossier -> {
                    throw new Refusal(RefusalCode.CONFLICT_OF_INTEREST, dossier.name());
                });
    }
}
