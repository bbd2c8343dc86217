package org.passerelle.awards;

import org.passerelle.dossiers.DossierId;

/**
 * The words of the decision on the dossier are mended by another: a letter says so.
 *
 * @param known whether the decision is known outside the service; before its results nobody outside hears of either
 */
public record DecisionRectified(DossierId dossier, boolean known) {}
