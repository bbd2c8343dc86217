package org.passerelle.awards;

import java.util.UUID;
import org.passerelle.dossiers.DossierId;

/** An appeal is decided: its letter is written. */
public record AppealDecided(UUID appeal, DossierId dossier, Appeal.Outcome outcome) {}
