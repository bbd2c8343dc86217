package org.passerelle.awards;

import java.util.UUID;
import org.passerelle.dossiers.DossierId;

/** The appraiser of an appeal has said what to do. */
public record AppealProposed(UUID appeal, DossierId dossier) {}
