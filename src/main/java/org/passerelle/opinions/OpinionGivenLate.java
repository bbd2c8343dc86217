package org.passerelle.opinions;

import org.passerelle.dossiers.DossierId;

/** A body gave its opinion after its silence had been recorded: the officers are told. */
public record OpinionGivenLate(DossierId dossier, ConsultationId consultation) {}
