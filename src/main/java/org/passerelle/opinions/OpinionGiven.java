package org.passerelle.opinions;

import org.passerelle.dossiers.DossierId;

/** A body gave its opinion: its task is closed. */
public record OpinionGiven(DossierId dossier, ConsultationId consultation) {}
