package org.passerelle.awards;

import java.util.Set;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Precondition;

/**
 * What came free would have served a dossier on the waiting list, and passed it over: it keeps its place.
 *
 * @param unmet the conditions before an award that its lead does not meet (E05, E07)
 */
public record WaitingPassedOver(DossierId dossier, Set<Precondition> unmet) {

    public WaitingPassedOver {
        unmet = Set.copyOf(unmet);
    }
}
