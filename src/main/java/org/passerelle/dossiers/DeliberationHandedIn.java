package org.passerelle.dossiers;

/** The deliberation that was to follow a submitted dossier is there. */
public record DeliberationHandedIn(DossierId dossier) {}
