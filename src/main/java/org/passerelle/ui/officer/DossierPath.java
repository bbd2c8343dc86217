package org.passerelle.ui.officer;

import com.vaadin.flow.router.NotFoundException;
import java.util.UUID;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;

/** A dossier named in an address, by its id or by its number. */
final class DossierPath {

    /** The name of the part of the address. */
    static final String PARAMETER = "dossier";

    private DossierPath() {}

    /** The dossier, where this reader may read it; not found otherwise. */
    static Dossier read(DossierFile file, Actor actor, String named) {
        return file.read(actor, file.byNumber(named).map(Dossier::id).orElseGet(() -> new DossierId(uuid(named))));
    }

    private static UUID uuid(String named) {
        try {
            return UUID.fromString(named);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }
}
