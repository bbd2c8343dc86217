package org.passerelle.dossiers;

/** The second person confirmed a judgement that sets a failed check aside, or sent it back. */
public record OverrideDecided(DossierId dossier, boolean confirmed) {}
