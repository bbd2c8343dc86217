package org.passerelle.dossiers;

/** A dossier ended with its call, which was given up. */
public record DossierCancelled(DossierId dossier) {}
