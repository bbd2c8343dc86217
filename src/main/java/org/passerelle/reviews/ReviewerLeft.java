package org.passerelle.reviews;

import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;

/** A reviewer said no, declared a conflict or did not answer: the seat is free. */
public record ReviewerLeft(DossierId dossier, PersonId reviewer, ReviewerState state) {}
