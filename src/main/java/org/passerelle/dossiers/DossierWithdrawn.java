package org.passerelle.dossiers;

/**
 * A dossier was withdrawn: whatever waits for it ends.
 *
 * @param by the name of who withdrew it
 * @param reason in that person's words
 */
public record DossierWithdrawn(DossierId dossier, String by, String reason) {}
