package org.passerelle.awards;

import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;

/**
 * The decision on the dossier holds no more: another took it back, by itself or because an appeal was upheld.
 *
 * @param toRanking whether it is ranked anew; else it waits for an amount that comes free
 */
public record DecisionWithdrawn(DossierId dossier, CallId call, boolean toRanking) {}
