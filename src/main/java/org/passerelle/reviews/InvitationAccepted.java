package org.passerelle.reviews;

import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;

/** A reviewer accepted a dossier, without a conflict: the sheet is waited for. */
public record InvitationAccepted(DossierId dossier, PersonId reviewer) {}
