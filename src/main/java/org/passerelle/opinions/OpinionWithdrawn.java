package org.passerelle.opinions;

import org.passerelle.dossiers.DossierId;

/** The officer withdrew the request: nobody waits for the body any more, and it is told. */
public record OpinionWithdrawn(DossierId dossier, ConsultationId consultation) {}
