package org.passerelle.awards;

import org.passerelle.dossiers.DossierId;

/**
 * An award that its applicant had accepted stands: its raise on appeal was not accepted.
 *
 * @param raise how the raise ended: declined or lapsed
 * @param kept where the award stands: accepted, or waiting for its revised budget
 */
public record EarlierAwardKept(DossierId dossier, Offer.State raise, Offer.State kept) {}
