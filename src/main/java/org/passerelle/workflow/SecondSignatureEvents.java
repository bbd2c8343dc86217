package org.passerelle.workflow;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.passerelle.awards.ActFirstSigned;
import org.passerelle.awards.ActReturned;
import org.passerelle.awards.AwaitedAct;
import org.passerelle.awards.CorrectionCountersigned;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.workflow.model.AppealElement;
import org.passerelle.workflow.model.CorrectionElement;
import org.passerelle.workflow.model.Model;
import org.passerelle.workflow.model.Variable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Waits for the second signature of a correction or of an answer to an appeal, and no longer once it is given or refused. A
 * promotion waits for both signatures in one task.
 */
@Component
class SecondSignatureEvents {

    private final RuntimeService runtime;
    private final UserTasks tasks;
    private final DossierFile dossiers;

    SecondSignatureEvents(RuntimeService runtime, UserTasks tasks, DossierFile dossiers) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.dossiers = dossiers;
    }

    @EventListener
    void firstSigned(ActFirstSigned event) {
        Dossier dossier = dossiers.get(event.dossier());
        switch (event.kind()) {
            case CORRECTION -> {
                Map<String, Object> ids = Map.of(
                        Variable.DOSSIER, dossier.id().toString(),
                        Variable.CALL, dossier.call().toString());
                runtime.startProcessInstanceByKey(Model.CORRECTION.key(), dossier.name(), ids);
            }
            case APPEAL_ANSWER ->
                tasks.close(dossier.name(), AppealElement.DECIDE_APPEAL, Map.of(Variable.SECOND_SIGNATURE, true));
            case PROMOTION -> {}
        }
    }

    @EventListener
    void countersigned(CorrectionCountersigned event) {
        close(event.dossier(), AwaitedAct.Kind.CORRECTION, true);
    }

    @EventListener
    void returned(ActReturned event) {
        if (event.act().kind() != AwaitedAct.Kind.PROMOTION) {
            close(event.dossier(), event.act().kind(), false);
        }
    }

    private void close(DossierId id, AwaitedAct.Kind kind, boolean countersigned) {
        tasks.close(
                dossiers.name(id),
                kind == AwaitedAct.Kind.CORRECTION
                        ? CorrectionElement.COUNTERSIGN_CORRECTION
                        : AppealElement.COUNTERSIGN_APPEAL,
                Map.of(Variable.COUNTERSIGNED, countersigned));
    }
}
