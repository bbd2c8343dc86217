package org.passerelle.opinions;

import org.passerelle.dossiers.DossierId;

/** A body was asked for its opinion: it is told. */
public record OpinionAsked(DossierId dossier, ConsultationId consultation) {}
