package org.passerelle.awards;

import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;

/** An appeal against a partial award was upheld: more is granted, and is to be answered anew. */
public record AwardRaised(DossierId dossier, CallId call) {}
