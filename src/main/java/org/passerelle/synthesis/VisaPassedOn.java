package org.passerelle.synthesis;

import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;

/**
 * A visa that is awaited is others' to give than before: its holder left, is tied to the dossier, or came back.
 *
 * @param before who was awaited in person; null where anybody of the role was
 */
public record VisaPassedOn(DossierId dossier, @Nullable PersonId before) {}
