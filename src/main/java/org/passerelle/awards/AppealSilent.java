package org.passerelle.awards;

import java.util.UUID;
import org.passerelle.dossiers.DossierId;

/** Two months passed without an answer to an appeal: it is rejected. */
public record AppealSilent(UUID appeal, DossierId dossier) {}
