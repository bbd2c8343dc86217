package org.passerelle.ui.applicant;

import java.util.UUID;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;

/** Dossiers by the id in an address; what is no id reads as not found. */
final class DossierIds {

    private DossierIds() {}

    static DossierId parse(String text) {
        try {
            return new DossierId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new Refusal(RefusalCode.UNKNOWN, text);
        }
    }
}
