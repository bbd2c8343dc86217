package org.passerelle.reviews;

import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;

/** A reviewer locked the score sheet of a dossier: the task is closed. */
public record SheetLocked(DossierId dossier, PersonId reviewer) {}
