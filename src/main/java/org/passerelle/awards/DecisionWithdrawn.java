package org.passerelle.awards;

import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;

/** An appeal withdrew a decision: the dossier goes back to the ranking or to the waiting list. */
public record DecisionWithdrawn(DossierId dossier, CallId call, Appeal.Outcome outcome) {

    /** Whether it is ranked anew; else it waits for an amount that comes free. */
    public boolean toRanking() {
        return outcome == Appeal.Outcome.TO_RANKING;
    }
}
