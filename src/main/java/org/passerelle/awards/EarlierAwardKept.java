package org.passerelle.awards;

import org.passerelle.dossiers.DossierId;

/**
 * An award that its applicant had accepted stands: its raise on appeal was not accepted.
 *
 * @param raise how the raise ended: declined or lapsed
 */
public record EarlierAwardKept(DossierId dossier, Offer.State raise) {}
