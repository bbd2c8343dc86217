package org.passerelle.workflow;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.passerelle.awards.AmountFreed;
import org.passerelle.awards.BudgetRevised;
import org.passerelle.awards.ConditionMet;
import org.passerelle.awards.Offer;
import org.passerelle.awards.OfferAnswered;
import org.passerelle.awards.ResultsReleased;
import org.passerelle.awards.WaitingList;
import org.passerelle.awards.WaitingPromoted;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.calls.CreditsAdded;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.workflow.model.Message;
import org.passerelle.workflow.model.Model;
import org.passerelle.workflow.model.OfferElement;
import org.passerelle.workflow.model.Variable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns the answer to an offer, and what it frees, into the next step of the processes, in the same transaction. */
@Component
class OfferEvents {

    private final RuntimeService runtime;
    private final UserTasks tasks;
    private final WaitingList waitingList;
    private final Calls calls;
    private final DossierFile dossiers;

    OfferEvents(RuntimeService runtime, UserTasks tasks, WaitingList waitingList, Calls calls, DossierFile dossiers) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.waitingList = waitingList;
        this.calls = calls;
        this.dossiers = dossiers;
    }

    @EventListener
    void answered(OfferAnswered event) {
        tasks.close(
                number(event.dossier()),
                OfferElement.ANSWER_OFFER,
                Map.of(
                        Variable.ACCEPTED,
                        event.state() != Offer.State.DECLINED,
                        Variable.REVISION_NEEDED,
                        event.state() == Offer.State.IN_REVISION));
    }

    @EventListener
    void revised(BudgetRevised event) {
        tasks.close(number(event.dossier()), OfferElement.REVISE_BUDGET, Map.of());
    }

    /** A review whose letter is still being written finds the award when it comes to ask. */
    @EventListener
    void promoted(WaitingPromoted event) {
        runtime.createMessageCorrelation(Message.WAITING_PROMOTED.id())
                .processInstanceBusinessKey(number(event.dossier()))
                .correlateAll();
    }

    @EventListener
    void freed(AmountFreed event) {
        promote(event.call());
    }

    /** What came free before is dealt out: who was passed over is served now, if it is still enough. */
    @EventListener
    void met(ConditionMet event) {
        promote(event.call());
    }

    /** More in an envelope serves the waiting list at once where results are known. */
    @EventListener
    void credited(CreditsAdded event) {
        if (calls.get(event.call()).isReleased()) {
            promote(event.call());
        }
    }

    /** What was withdrawn between its decision and the release serves the waiting list from the release on. */
    @EventListener
    void released(ResultsReleased event) {
        if (waitingList.hasFreed(event.call())) {
            promote(event.call());
        }
    }

    private void promote(CallId call) {
        runtime.startProcessInstanceByKey(
                Model.WAITING_LIST_PROMOTION.key(), calls.get(call).code(), Map.of(Variable.CALL, call.toString()));
    }

    private String number(DossierId id) {
        return dossiers.name(id);
    }
}
