package org.passerelle.workflow;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.passerelle.awards.AdmittedOnAppeal;
import org.passerelle.awards.AwardRaised;
import org.passerelle.awards.DecisionRectified;
import org.passerelle.awards.DecisionRestored;
import org.passerelle.awards.DecisionWithdrawn;
import org.passerelle.awards.EarlierAwardKept;
import org.passerelle.awards.Offer;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.workflow.model.Message;
import org.passerelle.workflow.model.Model;
import org.passerelle.workflow.model.OfferElement;
import org.passerelle.workflow.model.ReviewElement;
import org.passerelle.workflow.model.Variable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns a decision that corrects another into the next step of the processes, in the same transaction. */
@Component
class CorrectionEvents {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final DossierEvents reviews;
    private final DossierFile dossiers;
    private final CallLife life;

    CorrectionEvents(
            RuntimeService runtime,
            RepositoryService repository,
            DossierEvents reviews,
            DossierFile dossiers,
            CallLife life) {
        this.repository = repository;
        this.runtime = runtime;
        this.reviews = reviews;
        this.dossiers = dossiers;
        this.life = life;
    }

    @EventListener
    void withdrawn(DecisionWithdrawn event) {
        Dossier dossier = dossiers.get(event.dossier());
        if (event.toRanking()) {
            rankAnew(dossier);
        } else {
            begin(dossier, ReviewElement.FOLLOW_OFFER);
        }
    }

    /** An inadmissible dossier is appraised, and its call waits for it. */
    @EventListener
    void admitted(AdmittedOnAppeal event) {
        Dossier dossier = dossiers.get(event.dossier());
        life.awaitRanking(event.call());
        begin(dossier, ReviewElement.START_APPRAISAL);
    }

    /** Nobody is waited for on the earlier offer; the raised one is followed as the first was. */
    @EventListener
    void raised(AwardRaised event) {
        Dossier dossier = dossiers.get(event.dossier());
        if (!receive(Message.AWARD_RAISED, dossier)) {
            begin(dossier, ReviewElement.FOLLOW_OFFER);
        }
    }

    /**
     * Nobody is waited for at the ranking; what was restored is followed as it was before it was withdrawn. What had been accepted
     * is followed by the model of today, as older ones ask for an answer that is there (ADR 0123).
     */
    @EventListener
    void restored(DecisionRestored event) {
        Dossier dossier = dossiers.get(event.dossier());
        if (!receive(Message.DECISION_RESTORED, dossier)) {
            throw new Refusal(RefusalCode.WRONG_STAGE, dossier.name(), dossier.stage(), "restoreDecision");
        }
        String model = event.accepted() == null ? reviews.review(dossier.call()) : reviews.today();
        begin(model, dossier, ReviewElement.FOLLOW_OFFER);
    }

    /**
     * What is offered again is followed as it was the first time, by another case (ADR 0131). A case that runs by an older model
     * of the offer knows no second budget: another follows it by the model of today.
     */
    @EventListener
    void kept(EarlierAwardKept event) {
        Dossier dossier = dossiers.get(event.dossier());
        boolean secondBudget = event.kept() == Offer.State.IN_REVISION && !knowsSecondBudget(dossier);
        if (event.kept() == Offer.State.OPEN || secondBudget) {
            begin(reviews.today(), dossier, ReviewElement.FOLLOW_OFFER);
        }
    }

    private boolean knowsSecondBudget(Dossier dossier) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(Model.OFFER.key())
                .processInstanceBusinessKey(dossier.name())
                .list()
                .stream()
                .map(ProcessInstance::getProcessDefinitionId)
                .map(repository::getBpmnModelInstance)
                .anyMatch(model -> model.getModelElementById(OfferElement.IS_BUDGET_STILL_DUE.id()) != null);
    }

    @EventListener
    void rectified(DecisionRectified event) {
        Dossier dossier = dossiers.get(event.dossier());
        runtime.startProcessInstanceByKey(Model.RECTIFICATION.key(), dossier.name(), about(dossier));
    }

    /** The review that follows the offer goes back to the ranking; one that has ended begins there anew. */
    private void rankAnew(Dossier dossier) {
        life.awaitRanking(dossier.call());
        if (!receive(Message.DECISION_WITHDRAWN, dossier)) {
            refuseUnderWay(dossier);
            runtime.createMessageCorrelation(Message.DECISION_WITHDRAWN.id())
                    .processDefinitionId(reviews.review(dossier.call()))
                    .processInstanceBusinessKey(dossier.name())
                    .setVariables(about(dossier))
                    .correlateStartMessage();
        }
    }

    /** Whether a review that follows an offer was there to receive the message. */
    private boolean receive(Message message, Dossier dossier) {
        List<Execution> following = runtime.createExecutionQuery()
                .processInstanceBusinessKey(dossier.name())
                .messageEventSubscriptionName(message.id())
                .list();
        following.forEach(execution -> runtime.messageEventReceived(message.id(), execution.getId()));
        return !following.isEmpty();
    }

    /** Another review, by the model that the call was opened with, from one of its steps on. */
    private void begin(Dossier dossier, ReviewElement step) {
        begin(reviews.review(dossier.call()), dossier, step);
    }

    private void begin(String model, Dossier dossier, ReviewElement step) {
        runtime.createProcessInstanceById(model)
                .businessKey(dossier.name())
                .setVariables(about(dossier))
                .startBeforeActivity(step.id())
                .execute();
    }

    /** The letter of the decision is still being written: withdrawn now, it would be lost. */
    private void refuseUnderWay(Dossier dossier) {
        long running = runtime.createProcessInstanceQuery()
                .processDefinitionKey(Model.DOSSIER_REVIEW.key())
                .processInstanceBusinessKey(dossier.name())
                .count();
        if (running > 0) {
            throw new Refusal(RefusalCode.WRONG_STAGE, dossier.name(), dossier.stage(), "withdrawDecision");
        }
    }

    private static Map<String, Object> about(Dossier dossier) {
        return Map.of(
                Variable.DOSSIER, dossier.id().toString(),
                Variable.CALL, dossier.call().toString());
    }
}
