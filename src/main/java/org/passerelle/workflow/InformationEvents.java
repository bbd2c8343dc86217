package org.passerelle.workflow;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.exchanges.InformationAnswered;
import org.passerelle.exchanges.InformationAsked;
import org.passerelle.exchanges.InformationDropped;
import org.passerelle.exchanges.InformationRequest;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.workflow.model.InformationElement;
import org.passerelle.workflow.model.Message;
import org.passerelle.workflow.model.Variable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns what is asked of an applicant into a wait beside the review, in the same transaction. */
@Component
class InformationEvents {

    private final RuntimeService runtime;
    private final UserTasks tasks;
    private final DossierFile dossiers;

    InformationEvents(RuntimeService runtime, UserTasks tasks, DossierFile dossiers) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.dossiers = dossiers;
    }

    /** A review of an older version knows no requests: then the act is refused as a whole. */
    @EventListener
    void asked(InformationAsked event) {
        String number = number(event.request());
        boolean nobody = runtime.createMessageCorrelation(Message.INFORMATION_ASKED.id())
                .processInstanceBusinessKey(number)
                .setVariableToTriggeredScope(Variable.REQUEST, id(event.request()))
                .correlateAllWithResult()
                .isEmpty();
        if (nobody) {
            throw new Refusal(RefusalCode.NO_SUCH_TASK, number);
        }
    }

    /** Only the first answer is awaited: one that replaces it closes nothing. */
    @EventListener
    void answered(InformationAnswered event) {
        if (event.first()) {
            tasks.closeWhere(
                    Variable.REQUEST,
                    id(event.request()),
                    number(event.request()),
                    InformationElement.ANSWER_INFORMATION);
        }
    }

    /** Where the review itself has ended, the wait has ended with it. */
    @EventListener
    void dropped(InformationDropped event) {
        runtime.createMessageCorrelation(Message.INFORMATION_DROPPED.id())
                .processInstanceBusinessKey(number(event.request()))
                .processInstanceVariableEquals(Variable.REQUEST, id(event.request()))
                .correlateAll();
    }

    private static String id(InformationRequest request) {
        UUID id = request.id();
        return id.toString();
    }

    private String number(InformationRequest request) {
        return dossiers.name(request.dossier());
    }
}
