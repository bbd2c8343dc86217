package org.passerelle.dossiers;

import java.util.Set;
import org.passerelle.people.PersonId;

/** Dossiers are closed to a person; what it did on them, or is waited for, falls with that (D10). */
public record ConflictFound(PersonId person, Set<DossierId> dossiers, String ground) {

    public ConflictFound {
        dossiers = Set.copyOf(dossiers);
    }
}
