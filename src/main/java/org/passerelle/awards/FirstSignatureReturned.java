package org.passerelle.awards;

import org.passerelle.dossiers.DossierId;

/** The second person did not sign: the decision on the dossier has to be signed anew. */
public record FirstSignatureReturned(DossierId dossier) {}
