package org.passerelle.reviews;

import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;

/** The officer gave the seat of one reviewer to another, who is waited for now. */
public record ReviewerReplaced(DossierId dossier, PersonId left, PersonId chosen) {}
