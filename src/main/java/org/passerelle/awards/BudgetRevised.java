package org.passerelle.awards;

import org.passerelle.dossiers.DossierId;

/** The revised budget of a partial award is valid: the award is accepted. */
public record BudgetRevised(DossierId dossier) {}
