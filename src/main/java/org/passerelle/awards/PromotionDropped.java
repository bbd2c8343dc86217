package org.passerelle.awards;

import org.passerelle.dossiers.DossierId;

/** Nothing is kept any more for a dossier of the waiting list: nobody is waited for to sign its award. */
public record PromotionDropped(DossierId dossier) {}
