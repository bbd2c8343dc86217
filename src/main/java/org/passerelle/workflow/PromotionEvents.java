package org.passerelle.workflow;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.passerelle.awards.PromotionDropped;
import org.passerelle.awards.PromotionKept;
import org.passerelle.awards.PromotionSigned;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.workflow.model.Message;
import org.passerelle.workflow.model.Model;
import org.passerelle.workflow.model.PromotionSignatureElement;
import org.passerelle.workflow.model.Variable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Waits for the signature of an award from the waiting list that the first one does not reach (ADR 0124). */
@Component
class PromotionEvents {

    private final RuntimeService runtime;
    private final UserTasks tasks;
    private final DossierFile dossiers;

    PromotionEvents(RuntimeService runtime, UserTasks tasks, DossierFile dossiers) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.dossiers = dossiers;
    }

    @EventListener
    void kept(PromotionKept event) {
        Dossier dossier = dossiers.get(event.dossier());
        Map<String, Object> ids = Map.of(
                Variable.DOSSIER, dossier.id().toString(),
                Variable.CALL, dossier.call().toString());
        runtime.startProcessInstanceByKey(Model.PROMOTION_SIGNATURE.key(), dossier.name(), ids);
    }

    @EventListener
    void signed(PromotionSigned event) {
        tasks.close(dossiers.name(event.dossier()), PromotionSignatureElement.SIGN_PROMOTION, Map.of());
    }

    @EventListener
    void dropped(PromotionDropped event) {
        runtime.createMessageCorrelation(Message.PROMOTION_DROPPED.id())
                .processInstanceBusinessKey(dossiers.name(event.dossier()))
                .correlateAll();
    }
}
