package org.passerelle.dossiers;

import org.passerelle.calls.CallId;

/** A dossier was submitted and numbered: its process starts. */
public record DossierSubmitted(DossierId dossier, CallId call, String number) {}
