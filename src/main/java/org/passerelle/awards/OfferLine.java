package org.passerelle.awards;

import java.util.Map;
import org.passerelle.shared.Money;

/**
 * A line of a call's offers.
 *
 * @param grants what is offered, by funder in its own currency; the ministry first
 */
public record OfferLine(Offer offer, Map<String, Money> grants) {}
