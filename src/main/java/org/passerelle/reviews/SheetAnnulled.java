package org.passerelle.reviews;

import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;

/** A locked sheet counts no more, because a conflict was found: its seat is free, and a replacement is asked for. */
public record SheetAnnulled(DossierId dossier, PersonId reviewer) {}
