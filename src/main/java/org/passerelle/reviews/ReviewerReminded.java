package org.passerelle.reviews;

import java.time.Instant;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;

/**
 * A reviewer is to be reminded.
 *
 * @param accepted whether the sheet is waited for, and not the answer to the invitation
 * @param due until when
 */
public record ReviewerReminded(DossierId dossier, PersonId reviewer, boolean accepted, Instant due) {}
