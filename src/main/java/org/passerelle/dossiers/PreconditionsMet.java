package org.passerelle.dossiers;

import java.util.Set;
import org.passerelle.people.OrganisationId;

/** Nothing keeps these organisations from an award any more (E05, E07); something did before. */
public record PreconditionsMet(Set<OrganisationId> organisations) {

    public PreconditionsMet {
        organisations = Set.copyOf(organisations);
    }
}
