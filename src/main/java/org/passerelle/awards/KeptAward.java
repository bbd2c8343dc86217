package org.passerelle.awards;

import org.passerelle.dossiers.Stage;

/**
 * An award that holds as it was before it was raised or withdrawn (ADR 0117, ADR 0123, ADR 0131).
 *
 * @param decision the one by which it holds again
 * @param offer its offer: accepted, waiting for its revised budget, or open again
 */
record KeptAward(Decision decision, Offer offer) {

    Stage stage() {
        return offer.state() == Offer.State.IN_REVISION ? Stage.BUDGET_REVISION : Verdict.stageOf(decision.list());
    }
}
