package org.passerelle.awards;

import org.passerelle.dossiers.DossierId;

/** An amount came free for a dossier of the waiting list: it has an award, and an offer to answer. */
public record WaitingPromoted(DossierId dossier) {}
