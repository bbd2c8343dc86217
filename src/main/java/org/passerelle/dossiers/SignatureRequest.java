package org.passerelle.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.PersonId;

/**
 * A draft that its editor has put before the signatory.
 *
 * @param returnedBy the name of who gave it back
 * @param comment what is to be mended before it is signed
 */
public record SignatureRequest(
        DossierId dossier,
        PersonId askedBy,
        Instant askedAt,
        @Nullable String returnedBy,
        @Nullable Instant returnedAt,
        @Nullable String comment) {

    public boolean isReturned() {
        return returnedAt != null;
    }
}
