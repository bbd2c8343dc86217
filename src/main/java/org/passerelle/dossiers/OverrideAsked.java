package org.passerelle.dossiers;

/** A judgement sets a failed check aside and waits for a second person. */
public record OverrideAsked(DossierId dossier) {}
