package org.passerelle.workflow;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.passerelle.awards.DecisionRectified;
import org.passerelle.awards.DecisionWithdrawn;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.workflow.model.CallElement;
import org.passerelle.workflow.model.Message;
import org.passerelle.workflow.model.Model;
import org.passerelle.workflow.model.Variable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns a decision that corrects another into the next step of the processes, in the same transaction. */
@Component
class CorrectionEvents {

    private final RuntimeService runtime;
    private final DossierEvents reviews;
    private final DossierFile dossiers;
    private final Calls calls;

    CorrectionEvents(RuntimeService runtime, DossierEvents reviews, DossierFile dossiers, Calls calls) {
        this.runtime = runtime;
        this.reviews = reviews;
        this.dossiers = dossiers;
        this.calls = calls;
    }

    @EventListener
    void withdrawn(DecisionWithdrawn event) {
        Dossier dossier = dossiers.get(event.dossier());
        if (event.toRanking()) {
            rankAnew(dossier);
        } else {
            runtime.startProcessInstanceByKey(Model.OFFER.key(), dossier.name(), about(dossier));
        }
    }

    @EventListener
    void rectified(DecisionRectified event) {
        Dossier dossier = dossiers.get(event.dossier());
        runtime.startProcessInstanceByKey(Model.RECTIFICATION.key(), dossier.name(), about(dossier));
    }

    /** The review that follows the offer goes back to the ranking; one that has ended begins there anew. */
    private void rankAnew(Dossier dossier) {
        awaitRanking(dossier.call());
        List<Execution> following = runtime.createExecutionQuery()
                .processInstanceBusinessKey(dossier.name())
                .messageEventSubscriptionName(Message.DECISION_WITHDRAWN.id())
                .list();
        following.forEach(
                execution -> runtime.messageEventReceived(Message.DECISION_WITHDRAWN.id(), execution.getId()));
        if (following.isEmpty()) {
            refuseUnderWay(dossier);
            runtime.createMessageCorrelation(Message.DECISION_WITHDRAWN.id())
                    .processDefinitionId(reviews.review(dossier.call()))
                    .processInstanceBusinessKey(dossier.name())
                    .setVariables(about(dossier))
                    .correlateStartMessage();
        }
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

    /** The call's life goes on as well, unless another dossier keeps it waiting: there will be a session, and its minutes. */
    private void awaitRanking(CallId call) {
        String code = calls.get(call).code();
        boolean over = runtime.createProcessInstanceQuery()
                        .processDefinitionKey(Model.CALL_LIFECYCLE.key())
                        .processInstanceBusinessKey(code)
                        .count()
                == 0;
        if (over) {
            runtime.createProcessInstanceByKey(Model.CALL_LIFECYCLE.key())
                    .businessKey(code)
                    .setVariable(Variable.CALL, call.toString())
                    .startBeforeActivity(CallElement.UNTIL_RANKING.id())
                    .execute();
        }
    }

    private static Map<String, Object> about(Dossier dossier) {
        return Map.of(
                Variable.DOSSIER, dossier.id().toString(),
                Variable.CALL, dossier.call().toString());
    }
}
