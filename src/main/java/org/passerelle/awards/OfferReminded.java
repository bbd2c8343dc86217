package org.passerelle.awards;

import org.passerelle.dossiers.DossierId;

/** The answer to an offer, or its revised budget, is awaited in a few days. */
public record OfferReminded(DossierId dossier) {}
