package org.passerelle.awards;

import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.OrganisationId;

/**
 * What anybody may know of a decision: that a project is funded, or waits.
 *
 * @param outcome AWARDED, PARTIALLY_AWARDED or WAITLISTED
 */
public record PublishedResult(DossierId dossier, String number, String title, OrganisationId lead, Stage outcome) {}
