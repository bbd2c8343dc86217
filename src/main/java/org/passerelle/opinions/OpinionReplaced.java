package org.passerelle.opinions;

import org.passerelle.dossiers.DossierId;

/** A body replaced its opinion before its time was over: the officers are told. */
public record OpinionReplaced(DossierId dossier, ConsultationId consultation) {}
