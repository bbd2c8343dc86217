package org.passerelle.opinions;

import org.passerelle.dossiers.DossierId;

/**
 * A body is reminded that its opinion is awaited.
 *
 * @param daysLeft working days before its time is over
 */
public record OpinionReminded(DossierId dossier, ConsultationId consultation, int daysLeft) {}
