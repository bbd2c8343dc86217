package org.passerelle.workflow;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.passerelle.calls.CallId;
import org.passerelle.desk.CaseOfficers;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.DossierSubmitted;
import org.passerelle.dossiers.DossierTakenBack;
import org.passerelle.dossiers.DossierWithdrawn;
import org.passerelle.people.Actor;
import org.passerelle.workflow.model.Message;
import org.passerelle.workflow.model.Model;
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
    private final CaseOfficers officers;

    DossierEvents(
            RuntimeService runtime,
            RepositoryService repository,
            UserTasks tasks,
            FrozenModels frozen,
            DossierFile dossiers,
            CaseOfficers officers) {
        this.runtime = runtime;
        this.repository = repository;
        this.tasks = tasks;
        this.frozen = frozen;
        this.dossiers = dossiers;
        this.officers = officers;
    }

    /** First the officer, then the process: its first task waits for that officer. */
    @EventListener
    void submitted(DossierSubmitted event) {
        officers.choose(Actor.clockwork(), event.dossier());
        Map<String, Object> ids = Map.of(
                Variable.DOSSIER, event.dossier().toString(),
                Variable.CALL, event.call().toString());
        runtime.startProcessInstanceById(review(event.call()), event.number(), ids);
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

    /** What the committee had before it, or had said, is to be ranked again. */
    @EventListener
    void takenBack(DossierTakenBack event) {
        runtime.createMessageCorrelation(Message.ITEM_TAKEN_BACK.id())
                .processInstanceBusinessKey(number(event.dossier()))
                .correlate();
    }

    /** The version of the review that the call was opened with. */
    String review(CallId call) {
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

    /** The review by which dossiers of calls that open today are followed. */
    String today() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(Model.DOSSIER_REVIEW.key())
                .latestVersion()
                .singleResult()
                .getId();
    }

    private String number(DossierId id) {
        return dossiers.name(id);
    }
}
