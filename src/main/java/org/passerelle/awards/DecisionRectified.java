package org.passerelle.awards;

import org.passerelle.dossiers.DossierId;

/** The words of the decision on the dossier are mended by another: a letter says so. */
public record DecisionRectified(DossierId dossier) {}
