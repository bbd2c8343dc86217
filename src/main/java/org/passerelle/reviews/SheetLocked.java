package org.passerelle.reviews;

import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;

/**
 * A reviewer locked the score sheet of a dossier: the task is closed.
 *
 * @param number the dossier's
 */
public record SheetLocked(DossierId dossier, String number, PersonId reviewer) {}
