package org.passerelle.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether an organisation that registered itself is what it says, and its registrant may act for it.
 *
 * @param due until when the service answers; of no weight before there is a proof
 * @param proof the document, as the files keep it
 * @param reason why it was refused; empty otherwise
 */
public record Verification(
        OrganisationId organisation,
        String name,
        @Nullable String siret,
        String askedBy,
        Instant due,
        Status status,
        @Nullable UUID proof,
        String proofName,
        String reason) {

    /** How far it is. Words: {@code verification.NAME}. */
    public enum Status {
        /** The organisation has still to give a proof. */
        AWAITS_PROOF,
        /** The service is to look at the proof. */
        PENDING,
        /** The organisation may submit. */
        VERIFIED,
        /** The proof does not do; another may be given. */
        REFUSED
    }
}
