package org.passerelle.dossiers;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a manager says of an incident; its hours in the zone of the call.
 *
 * @param dossier the one draft that it concerns; null: every draft of the call
 * @param until when submission closes again
 */
public record IncidentForm(
        @Nullable DossierId dossier, LocalDateTime from, LocalDateTime to, LocalDateTime until, String reason) {}
