package org.passerelle.opinions;

import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;

/**
 * A member of the body has the opinion in hand, or nobody any more.
 *
 * @param delegatedBy the name of the colleague who handed it over; null where the holder took it
 */
public record OpinionHeld(
        DossierId dossier, ConsultationId consultation, @Nullable PersonId holder, @Nullable String delegatedBy) {}
