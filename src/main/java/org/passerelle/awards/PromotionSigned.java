package org.passerelle.awards;

import org.passerelle.dossiers.DossierId;

/** The award of a dossier of the waiting list, for which an amount was kept, is signed. */
public record PromotionSigned(DossierId dossier) {}
