package org.passerelle.workflow;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.passerelle.awards.AppealAssigned;
import org.passerelle.awards.AppealDecided;
import org.passerelle.awards.AppealLodged;
import org.passerelle.awards.AppealProposed;
import org.passerelle.awards.AppealTakenBack;
import org.passerelle.awards.DecisionWithdrawn;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.workflow.model.AppealElement;
import org.passerelle.workflow.model.CallElement;
import org.passerelle.workflow.model.Message;
import org.passerelle.workflow.model.Model;
import org.passerelle.workflow.model.ReviewElement;
import org.passerelle.workflow.model.Variable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns what happens to an appeal into the next step of its process, and a withdrawn decision into a new wait. */
@Component
class AppealEvents {

    private final RuntimeService runtime;
    private final UserTasks tasks;
    private final DossierEvents reviews;
    private final DossierFile dossiers;
    private final Calls calls;

    AppealEvents(RuntimeService runtime, UserTasks tasks, DossierEvents reviews, DossierFile dossiers, Calls calls) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.reviews = reviews;
        this.dossiers = dossiers;
        this.calls = calls;
    }

    @EventListener
    void lodged(AppealLodged event) {
        Map<String, Object> ids = Map.of(
                Variable.APPEAL, event.appeal().toString(),
                Variable.DOSSIER, event.dossier().toString(),
                Variable.CALL, event.call().toString());
        runtime.startProcessInstanceByKey(Model.APPEAL.key(), number(event.dossier()), ids);
    }

    /** Another appraiser may be named while the first examines: then the task passes on. */
    @EventListener
    void assigned(AppealAssigned event) {
        String number = number(event.dossier());
        String appeal = event.appeal().toString();
        if (tasks.isOpen(Variable.APPEAL, appeal, number, AppealElement.ASSIGN_APPRAISER)) {
            tasks.close(number, AppealElement.ASSIGN_APPRAISER, Map.of());
        } else {
            tasks.assign(AppealElement.APPRAISE_APPEAL, number, event.appraiser());
        }
    }

    @EventListener
    void proposed(AppealProposed event) {
        tasks.close(number(event.dossier()), AppealElement.APPRAISE_APPEAL, Map.of());
    }

    @EventListener
    void decided(AppealDecided event) {
        tasks.close(
                number(event.dossier()),
                AppealElement.DECIDE_APPEAL,
                Map.of(Variable.UPHELD, event.outcome().withdraws()));
    }

    @EventListener
    void takenBack(AppealTakenBack event) {
        runtime.createMessageCorrelation(Message.APPEAL_TAKEN_BACK.id())
                .processInstanceBusinessKey(number(event.dossier()))
                .correlateAll();
    }

    /** The review that had ended goes on where the dossier is decided anew. */
    @EventListener
    void withdrawn(DecisionWithdrawn event) {
        Map<String, Object> ids = Map.of(
                Variable.DOSSIER, event.dossier().toString(),
                Variable.CALL, event.call().toString());
        if (event.toRanking()) {
            awaitRanking(event);
            runtime.createProcessInstanceById(reviews.review(event.call()))
                    .businessKey(number(event.dossier()))
                    .setVariables(ids)
                    .startBeforeActivity(ReviewElement.PROPOSE_RANKING.id())
                    .execute();
        } else {
            runtime.startProcessInstanceByKey(Model.OFFER.key(), number(event.dossier()), ids);
        }
    }

    /** The call's life goes on as well, unless another dossier keeps it waiting: there will be a session, and its minutes. */
    private void awaitRanking(DecisionWithdrawn event) {
        String code = calls.get(event.call()).code();
        boolean over = runtime.createProcessInstanceQuery()
                        .processDefinitionKey(Model.CALL_LIFECYCLE.key())
                        .processInstanceBusinessKey(code)
                        .count()
                == 0;
        if (over) {
            runtime.createProcessInstanceByKey(Model.CALL_LIFECYCLE.key())
                    .businessKey(code)
                    .setVariable(Variable.CALL, event.call().toString())
                    .startBeforeActivity(CallElement.UNTIL_RANKING.id())
                    .execute();
        }
    }

    private String number(DossierId id) {
        return dossiers.get(id).name();
    }
}
