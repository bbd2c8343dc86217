package org.passerelle.desk;

import java.util.List;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;

/**
 * Dossiers went to another officer: it is told once, of all of them.
 *
 * @param by who handed them over, by name
 */
public record DossiersHandedOver(PersonId to, List<DossierId> dossiers, String reason, String by) {
    public DossiersHandedOver {
        dossiers = List.copyOf(dossiers);
    }
}
