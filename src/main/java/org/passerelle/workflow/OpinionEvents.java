package org.passerelle.workflow;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.opinions.ConsultationId;
import org.passerelle.opinions.OpinionAdded;
import org.passerelle.opinions.OpinionExtended;
import org.passerelle.opinions.OpinionGiven;
import org.passerelle.opinions.OpinionHeld;
import org.passerelle.opinions.OpinionWithdrawn;
import org.passerelle.workflow.model.ConsultationElement;
import org.passerelle.workflow.model.Message;
import org.passerelle.workflow.model.Variable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns what happens to an opinion into the next step of its consultation, in the same transaction. */
@Component
class OpinionEvents {

    private final RuntimeService runtime;
    private final UserTasks tasks;
    private final DossierFile dossiers;

    OpinionEvents(RuntimeService runtime, UserTasks tasks, DossierFile dossiers) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.dossiers = dossiers;
    }

    @EventListener
    void answered(OpinionGiven event) {
        tasks.closeWhere(
                Variable.CONSULTATION,
                event.consultation().toString(),
                number(event.dossier()),
                ConsultationElement.GIVE_OPINION);
    }

    /** Its holder is awaited in person, and the rest of the body sees by whom it was taken. */
    @EventListener
    void held(OpinionHeld event) {
        tasks.assign(event.consultation().toString(), number(event.dossier()), event.holder());
    }

    /** The appraisal waits for the further opinion as well. */
    @EventListener
    void added(OpinionAdded event) {
        runtime.createMessageCorrelation(Message.OPINION_ADDED.id())
                .processInstanceBusinessKey(number(event.dossier()))
                .setVariables(Map.of(Variable.CONSULTATION, event.consultation().toString()))
                .correlate();
    }

    @EventListener
    void withdrawn(OpinionWithdrawn event) {
        tell(event.consultation(), Message.OPINION_WITHDRAWN);
    }

    @EventListener
    void extended(OpinionExtended event) {
        tell(event.consultation(), Message.OPINION_EXTENDED);
    }

    private void tell(ConsultationId consultation, Message message) {
        runtime.createMessageCorrelation(message.id())
                .processInstanceVariableEquals(Variable.CONSULTATION, consultation.toString())
                .correlateAll();
    }

    private String number(DossierId id) {
        return dossiers.name(id);
    }
}
