package org.passerelle.awards;

import org.passerelle.dossiers.PreconditionsMet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What came free and served nobody, since a condition before an award was not met, is dealt out once it is (D1, ADR 0094). Who waits
 * and was never passed over starts nothing by it: money that the committee left on purpose does not by itself.
 */
@Component
class MetConditions {

    private final DecisionListsTable lists;
    private final ApplicationEventPublisher events;

    MetConditions(DecisionListsTable lists, ApplicationEventPublisher events) {
        this.lists = lists;
        this.events = events;
    }

    @EventListener
    void on(PreconditionsMet event) {
        lists.passedOver(event.organisations()).forEach(call -> events.publishEvent(new ConditionMet(call)));
    }
}
