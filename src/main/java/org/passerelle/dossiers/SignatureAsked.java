package org.passerelle.dossiers;

/** A draft was put before those who may sign it. */
public record SignatureAsked(DossierId dossier, String by) {}
