package org.passerelle.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.PersonId;

/**
 * A delegation of signature (CGCT L.2122-19, L.3221-3, L.4231-3): the holder signs in the signatory's name while it holds.
 *
 * @param reference the act by which it was given
 * @param lastDay inclusive
 * @param givenBy the name of who entered it
 */
public record Delegation(
        UUID id,
        OrganisationId organisation,
        PersonId holder,
        String reference,
        LocalDate firstDay,
        LocalDate lastDay,
        String givenBy,
        @Nullable Instant revokedAt) {

    public boolean holdsOn(LocalDate day) {
        return revokedAt == null && !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
