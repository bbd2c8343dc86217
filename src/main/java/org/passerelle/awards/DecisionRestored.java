package org.passerelle.awards;

import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.DossierId;

/**
 * An appeal against the withdrawal of a decision was upheld: the decision holds again, and is followed as it was.
 *
 * @param accepted where the award stands that had been accepted: accepted for good, or waiting for its revised budget; null
 *     where it is offered anew, or waits
 */
public record DecisionRestored(DossierId dossier, Offer.@Nullable State accepted) {}
