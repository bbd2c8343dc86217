package org.passerelle.reviews;

import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;

/** The officer opened a locked sheet again: it is waited for anew, and its total does not count any more. */
public record SheetUnlocked(DossierId dossier, PersonId reviewer, String reason) {}
