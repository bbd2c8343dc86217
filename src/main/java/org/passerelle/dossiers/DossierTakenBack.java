package org.passerelle.dossiers;

import org.passerelle.calls.CallId;

/**
 * A dossier is back on the agenda: what was annulled carried its rank, or the committee's word.
 *
 * @param from {@link Stage#IN_COMMITTEE} or {@link Stage#PROPOSED}
 */
public record DossierTakenBack(DossierId dossier, CallId call, Stage from) {}
