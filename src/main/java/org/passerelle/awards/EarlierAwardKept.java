package org.passerelle.awards;

import org.passerelle.dossiers.DossierId;

/**
 * The raise of an award on appeal was not accepted: what its applicant had accepted before stands, or what had merely been
 * offered is open again (ADR 0117, ADR 0131).
 *
 * @param raised the number of the decision by which it was raised
 * @param raise how the raise ended: declined or lapsed
 * @param kept where the award stands: accepted, waiting for its revised budget, or open again
 */
public record EarlierAwardKept(DossierId dossier, String raised, Offer.State raise, Offer.State kept) {}
