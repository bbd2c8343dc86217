package org.passerelle.awards;

import org.passerelle.dossiers.DossierId;

/** Nobody answered an offer, or revised the budget, in time. */
public record OfferLapsed(DossierId dossier) {}
