package org.passerelle.awards;

import java.util.UUID;
import org.passerelle.dossiers.DossierId;

/**
 * An appeal is decided: its letter is written.
 *
 * @param countersigned whether a second person signed the answer
 */
public record AppealDecided(UUID appeal, DossierId dossier, Appeal.Outcome outcome, boolean countersigned) {}
