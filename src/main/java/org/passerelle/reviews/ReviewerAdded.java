package org.passerelle.reviews;

import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;

/**
 * One reviewer more is waited for.
 *
 * @param third whether the process asked for it, because two sheets diverge
 */
public record ReviewerAdded(DossierId dossier, PersonId reviewer, boolean third) {}
