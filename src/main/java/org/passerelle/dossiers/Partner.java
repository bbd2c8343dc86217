package org.passerelle.dossiers;

import org.passerelle.people.OrganisationId;

/** An organisation that takes part beside the lead. */
public record Partner(OrganisationId organisation, PartnerRole role) {}
