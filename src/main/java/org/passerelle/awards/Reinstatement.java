package org.passerelle.awards;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.AfterDecision;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Actor;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Withdraws a decision that an appeal overturned, and takes the dossier back to where it is decided anew. */
@Component
class Reinstatement {

    private final DecisionsTable decisions;
    private final Promotion promotion;
    private final AfterDecision after;
    private final Calls calls;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reinstatement(
            DecisionsTable decisions,
            Promotion promotion,
            AfterDecision after,
            Calls calls,
            ApplicationEventPublisher events,
            Clock clock) {
        this.decisions = decisions;
        this.promotion = promotion;
        this.after = after;
        this.calls = calls;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The withdrawn decision stays readable and holds no more. A dossier that is ranked anew is secret again until its next
     * decision; one on the waiting list waits at the rank of its mean, and what is free serves it at once.
     *
     * @throws Refusal APPEAL_LIST_ENDED where the waiting list has ended
     */
    void of(Actor actor, Dossier dossier, Decision withdrawn, Appeal.Outcome outcome) {
        Call call = calls.locked(dossier.call());
        boolean waits = outcome == Appeal.Outcome.TO_WAITING_LIST;
        if (waits && call.waitingListEnd().isPastAt(clock.instant())) {
            throw new Refusal(List.of(Finding.blocking(
                    "APPEAL_LIST_ENDED",
                    "outcome",
                    Map.of("end", call.waitingListEnd().lastDay()))));
        }
        decisions.withdraw(withdrawn.number(), clock.instant(), actor.name());
        if (waits) {
            decisions.insert(promotion.reinstated(call.definition(), withdrawn, actor.name(), clock.instant()));
            after.withdrawDecision(actor, dossier, Stage.WAITLISTED, Map.of("number", withdrawn.number()));
        } else {
            after.withdrawDecision(actor, dossier, Stage.APPRAISED, Map.of("number", withdrawn.number()));
        }
        events.publishEvent(new DecisionWithdrawn(dossier.id(), call.id(), !waits));
        if (waits) {
            events.publishEvent(new AmountFreed(call.id()));
        }
    }
}
