package org.passerelle.synthesis;

import java.util.List;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.OrganisationId;

/** Knows what an applicant was granted before. */
public interface EarlierGrants {

    /** The grants that hold, decided on other dossiers that the organisation leads; the newest first. */
    List<SynthesisFacts.EarlierGrant> of(OrganisationId lead, DossierId except);
}
