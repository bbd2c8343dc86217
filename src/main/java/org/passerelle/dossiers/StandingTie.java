package org.passerelle.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.PersonId;

/**
 * What a person declares once for every call (D10): a mandate, an employment, somebody of the household, money at stake, a
 * partnership.
 *
 * @param organisationName as the directory has it
 * @param kind {@link TieKind#isDeclaredOnce}
 * @param since its first day
 * @param until its last day; null while it lasts. A mandate and an employment count for three years more
 * @param note in the person's own words; may be empty
 */
public record StandingTie(
        UUID id,
        PersonId person,
        OrganisationId organisation,
        String organisationName,
        TieKind kind,
        LocalDate since,
        @Nullable LocalDate until,
        String note,
        Instant declaredAt) {}
