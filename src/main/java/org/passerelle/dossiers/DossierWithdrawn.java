package org.passerelle.dossiers;

/** A dossier was withdrawn: whatever waits for it ends. */
public record DossierWithdrawn(DossierId dossier) {}
