package org.passerelle.dossiers;

import java.time.Instant;
import java.util.Map;
import org.passerelle.people.OrganisationId;

/**
 * The lead's request to an associated French authority to confirm its part of a draft (ADR 0067).
 *
 * @param written what its members wrote so far, by the name of the field; it concerns nobody else yet
 */
public record PartRequest(DossierId dossier, OrganisationId partner, Instant askedAt, Map<String, Object> written) {

    public PartRequest {
        written = Map.copyOf(written);
    }
}
