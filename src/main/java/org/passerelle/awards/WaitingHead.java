package org.passerelle.awards;

import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.DossierId;

/**
 * Who waits, in brief.
 *
 * @param decision the number of the decision that put the dossier on the list
 * @param rank as that decision says it; null where it says none
 */
public record WaitingHead(String decision, DossierId dossier, @Nullable Integer rank) {}
