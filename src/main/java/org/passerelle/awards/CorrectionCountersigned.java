package org.passerelle.awards;

import org.passerelle.dossiers.DossierId;

/** A correction bears both signatures, and holds. */
public record CorrectionCountersigned(DossierId dossier) {}
