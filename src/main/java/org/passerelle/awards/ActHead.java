package org.passerelle.awards;

import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;
import org.passerelle.shared.Money;

/**
 * A decision that waits for a signature, in brief.
 *
 * @param grant what it gives of the call's first funder, as {@link Verdict#grant}
 * @param firstSignedBy who gave the first of two signatures; null where there is none
 */
public record ActHead(DossierId dossier, Money grant, @Nullable PersonId firstSignedBy) {}
