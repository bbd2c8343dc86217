package org.passerelle.opinions;

import org.passerelle.dossiers.DossierId;

/** The body does not answer although its time is almost over: its head is told. */
public record OpinionEscalated(DossierId dossier, ConsultationId consultation) {}
