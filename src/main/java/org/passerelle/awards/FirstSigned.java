package org.passerelle.awards;

import java.util.List;
import org.passerelle.dossiers.DossierId;

/** The decisions on these dossiers bear the first of two signatures. */
public record FirstSigned(List<DossierId> dossiers) {
    public FirstSigned {
        dossiers = List.copyOf(dossiers);
    }
}
