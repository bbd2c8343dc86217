package org.passerelle.awards;

import org.passerelle.dossiers.DossierId;

/** The waiting list ended before an amount came free for this dossier: it is rejected for good. */
public record WaitingListEnded(DossierId dossier) {}
