package org.passerelle.committee;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;

/**
 * What a member asks to be put otherwise in the minutes, and what the secretary says to it.
 *
 * @param dossier the item; null where it concerns the session as a whole
 * @param name who asks
 * @param wording what the minutes say once it is accepted
 * @param reason why it was accepted or refused
 */
public record Correction(
        UUID id,
        @Nullable DossierId dossier,
        PersonId person,
        String name,
        String proposed,
        Instant at,
        Status status,
        String wording,
        String reason) {

    /** What became of it. Words: {@code correction.NAME}. */
    public enum Status {
        /** The secretary has not answered yet. */
        PROPOSED,
        /** The minutes say it. */
        ACCEPTED,
        /** The minutes stay as they are. */
        REFUSED
    }

    public boolean isOpen() {
        return status == Status.PROPOSED;
    }

    public boolean isAccepted() {
        return status == Status.ACCEPTED;
    }
}
