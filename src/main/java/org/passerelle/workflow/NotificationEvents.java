package org.passerelle.workflow;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.letters.LetterNotified;
import org.passerelle.letters.LetterSent;
import org.passerelle.workflow.model.Message;
import org.passerelle.workflow.model.Model;
import org.passerelle.workflow.model.NotificationElement;
import org.passerelle.workflow.model.Variable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Waits for each letter about a decision until it is known to have been received, in the same transaction. */
@Component
class NotificationEvents {

    private final RuntimeService runtime;
    private final UserTasks tasks;
    private final DossierFile dossiers;

    NotificationEvents(RuntimeService runtime, UserTasks tasks, DossierFile dossiers) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.dossiers = dossiers;
    }

    @EventListener
    void sent(LetterSent event) {
        Map<String, Object> ids = Map.of(
                Variable.LETTER, event.letter().toString(),
                Variable.DOSSIER, event.dossier().toString(),
                Variable.CALL, event.call().toString());
        runtime.startProcessInstanceByKey(Model.NOTIFICATION.key(), dossiers.name(event.dossier()), ids);
    }

    /** What an officer enters does what was asked of officers; what its applicant opens or acts on makes that needless. */
    @EventListener
    void notified(LetterNotified event) {
        String letter = event.letter().toString();
        String number = dossiers.name(event.dossier());
        boolean asked = tasks.isOpen(Variable.LETTER, letter, number, NotificationElement.NOTIFY_OTHERWISE);
        if (asked && !event.byApplicant()) {
            tasks.closeWhere(Variable.LETTER, letter, number, NotificationElement.NOTIFY_OTHERWISE);
        } else {
            runtime.createMessageCorrelation(Message.LETTER_NOTIFIED.id())
                    .processInstanceVariableEquals(Variable.LETTER, letter)
                    .correlateAll();
        }
    }
}
