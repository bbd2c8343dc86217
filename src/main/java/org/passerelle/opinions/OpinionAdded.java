package org.passerelle.opinions;

import org.passerelle.dossiers.DossierId;

/** The officer asked a further body: its consultation begins beside the others. */
public record OpinionAdded(DossierId dossier, ConsultationId consultation) {}
