package org.passerelle.awards;

import java.util.UUID;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;

/** Somebody examines an appeal. */
public record AppealAssigned(UUID appeal, DossierId dossier, PersonId appraiser) {}
