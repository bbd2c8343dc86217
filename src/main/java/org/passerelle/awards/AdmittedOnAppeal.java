package org.passerelle.awards;

import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;

/** An appeal against an inadmissibility was upheld: the dossier is appraised. */
public record AdmittedOnAppeal(DossierId dossier, CallId call) {}
