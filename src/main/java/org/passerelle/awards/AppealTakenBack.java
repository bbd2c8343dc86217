package org.passerelle.awards;

import java.util.UUID;
import org.passerelle.dossiers.DossierId;

/** The applicant took its appeal back. */
public record AppealTakenBack(UUID appeal, DossierId dossier) {}
