package org.passerelle.awards;

import org.passerelle.dossiers.DossierId;

/** An amount is kept for a dossier of the waiting list until its award is signed. */
public record PromotionKept(DossierId dossier, KeptPromotion.Lack lack) {}
