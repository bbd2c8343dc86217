package org.passerelle.awards;

import org.passerelle.dossiers.DossierId;

/** An appeal against the withdrawal of a decision was upheld: the decision holds again, and is followed as it was. */
public record DecisionRestored(DossierId dossier) {}
