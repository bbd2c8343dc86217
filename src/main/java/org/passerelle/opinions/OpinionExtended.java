package org.passerelle.opinions;

import org.passerelle.dossiers.DossierId;

/** The body has more time: its deadline and its reminders follow, and it is told. */
public record OpinionExtended(DossierId dossier, ConsultationId consultation) {}
