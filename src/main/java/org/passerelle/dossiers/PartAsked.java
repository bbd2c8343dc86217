package org.passerelle.dossiers;

import org.passerelle.people.OrganisationId;

/** The lead of a draft asks an associated French authority to confirm its part. */
public record PartAsked(DossierId dossier, OrganisationId partner) {}
