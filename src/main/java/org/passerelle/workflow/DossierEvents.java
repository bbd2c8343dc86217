package org.passerelle.workflow;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.DossierSubmitted;
import org.passerelle.dossiers.DossierWithdrawn;
import org.passerelle.opinions.OpinionGiven;
import org.passerelle.reviews.ReviewersAssigned;
import org.passerelle.reviews.SheetLocked;
import org.passerelle.workflow.model.ConsultationElement;
import org.passerelle.workflow.model.Message;
import org.passerelle.workflow.model.Model;
import org.passerelle.workflow.model.ReviewElement;
import org.passerelle.workflow.model.Variable;
import org.passerelle.workflow.rules.FrozenModels;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns what happens to a dossier into the next step of its review, in the same transaction. */
@Component
class DossierEvents {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final UserTasks tasks;
    private final FrozenModels frozen;
    private final DossierFile dossiers;

    DossierEvents(
            RuntimeService runtime,
            RepositoryService repository,
            UserTasks tasks,
            FrozenModels frozen,
            DossierFile dossiers) {
        this.runtime = runtime;
        this.repository = repository;
        this.tasks = tasks;
        this.frozen = frozen;
        this.dossiers = dossiers;
    }

    @EventListener
    void submitted(DossierSubmitted event) {
        Map<String, Object> ids = Map.of(
                Variable.DOSSIER, event.dossier().toString(),
                Variable.CALL, event.call().toString());
        runtime.startProcessInstanceById(review(event.call()), event.number(), ids);
    }

    @EventListener
    void assigned(ReviewersAssigned event) {
        tasks.close(number(event.dossier()), ReviewElement.ASSIGN_REVIEWERS, Map.of());
    }

    @EventListener
    void locked(SheetLocked event) {
        tasks.closeOf(event.reviewer().toString(), number(event.dossier()), ReviewElement.SCORE_DOSSIER);
    }

    @EventListener
    void answered(OpinionGiven event) {
        tasks.closeWhere(
                Variable.CONSULTATION,
                event.consultation().toString(),
                number(event.dossier()),
                ConsultationElement.GIVE_OPINION);
    }

    /** A draft has no review, and one that was decided has ended: then nothing waits that could end. */
    @EventListener
    void withdrawn(DossierWithdrawn event) {
        String number = dossiers.get(event.dossier()).number();
        if (number != null) {
            runtime.createMessageCorrelation(Message.APPLICATION_WITHDRAWN.id())
                    .processInstanceBusinessKey(number)
                    .correlateAll();
        }
    }

    /** The version of the review that the call was opened with. */
    private String review(CallId call) {
        int version = frozen.version(call, Model.DOSSIER_REVIEW.key()).orElseGet(() -> {
            frozen.freeze(call);
            return frozen.version(call, Model.DOSSIER_REVIEW.key()).orElseThrow();
        });
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(Model.DOSSIER_REVIEW.key())
                .processDefinitionVersion(version)
                .singleResult()
                .getId();
    }

    private String number(DossierId id) {
        return dossiers.get(id).name();
    }
}
