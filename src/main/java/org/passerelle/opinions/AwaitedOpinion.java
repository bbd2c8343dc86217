package org.passerelle.opinions;

import java.time.Instant;
import org.passerelle.dossiers.DossierId;

/**
 * One dossier for which a body is awaited.
 *
 * @param number of the dossier
 * @param due the instant from which its silence is recorded
 */
public record AwaitedOpinion(ConsultationId id, DossierId dossier, String number, Instant due) {}
