package org.passerelle.reviews;

import org.passerelle.dossiers.DossierId;

/**
 * A consensus note that waits for a reviewer.
 *
 * @param number of the dossier
 */
public record ConsensusTask(DossierId dossier, String number, String title, ConsensusAsked.What what) {}
