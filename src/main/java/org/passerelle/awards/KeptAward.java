package org.passerelle.awards;

import org.passerelle.dossiers.Stage;

/**
 * An award that stands as it was accepted.
 *
 * @param decision the one by which it stands again
 * @param offer its offer: accepted, or waiting for its revised budget
 */
record KeptAward(Decision decision, Offer offer) {

    Stage stage() {
        return offer.state() == Offer.State.IN_REVISION ? Stage.BUDGET_REVISION : Verdict.stageOf(decision.list());
    }
}
