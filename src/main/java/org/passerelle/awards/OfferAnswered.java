package org.passerelle.awards;

import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;

/**
 * The applicant answered its offer.
 *
 * @param state ACCEPTED, IN_REVISION where the budget is still to be revised, or DECLINED
 * @param by the member who answered
 */
public record OfferAnswered(DossierId dossier, Offer.State state, Actor by) {}
