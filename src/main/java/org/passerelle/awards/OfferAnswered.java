package org.passerelle.awards;

import org.passerelle.dossiers.DossierId;

/** The applicant answered its offer: ACCEPTED, IN_REVISION where the budget is still to be revised, or DECLINED. */
public record OfferAnswered(DossierId dossier, Offer.State state) {}
