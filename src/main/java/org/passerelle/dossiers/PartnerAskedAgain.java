package org.passerelle.dossiers;

import org.passerelle.people.OrganisationId;

/** The plan changed after a partner had confirmed its part, and stays so: it is to confirm anew. */
public record PartnerAskedAgain(DossierId dossier, OrganisationId partner) {}
