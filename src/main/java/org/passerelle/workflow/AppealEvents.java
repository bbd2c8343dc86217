package org.passerelle.workflow;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.passerelle.awards.AppealAssigned;
import org.passerelle.awards.AppealDecided;
import org.passerelle.awards.AppealEnded;
import org.passerelle.awards.AppealLodged;
import org.passerelle.awards.AppealProposed;
import org.passerelle.awards.AppealTakenBack;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.workflow.model.AppealElement;
import org.passerelle.workflow.model.Message;
import org.passerelle.workflow.model.Model;
import org.passerelle.workflow.model.Variable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns what happens to an appeal into the next step of its process. */
@Component
class AppealEvents {

    private final RuntimeService runtime;
    private final UserTasks tasks;
    private final DossierFile dossiers;

    AppealEvents(RuntimeService runtime, UserTasks tasks, DossierFile dossiers) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.dossiers = dossiers;
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
                event.countersigned() ? AppealElement.COUNTERSIGN_APPEAL : AppealElement.DECIDE_APPEAL,
                Map.of(
                        Variable.UPHELD,
                        event.outcome().upholds(),
                        Variable.SECOND_SIGNATURE,
                        false,
                        Variable.COUNTERSIGNED,
                        true));
    }

    @EventListener
    void takenBack(AppealTakenBack event) {
        end(event.dossier());
    }

    /** Nothing is left to answer: the examination ends as if the appeal were taken back. */
    @EventListener
    void ended(AppealEnded event) {
        end(event.dossier());
    }

    private void end(DossierId id) {
        runtime.createMessageCorrelation(Message.APPEAL_TAKEN_BACK.id())
                .processInstanceBusinessKey(number(id))
                .correlateAll();
    }

    private String number(DossierId id) {
        return dossiers.name(id);
    }
}
