package org.passerelle.workflow;

import java.util.Map;
import org.passerelle.dossiers.AdmissibilityJudged;
import org.passerelle.dossiers.CompletionAnswered;
import org.passerelle.dossiers.CompletionAsked;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.OverrideAsked;
import org.passerelle.dossiers.OverrideDecided;
import org.passerelle.workflow.model.AdmissibilityElement;
import org.passerelle.workflow.model.Variable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns what is concluded on admissibility into the next step of its examination, in the same transaction. */
@Component
class AdmissibilityEvents {

    private final UserTasks tasks;
    private final DossierFile dossiers;

    AdmissibilityEvents(UserTasks tasks, DossierFile dossiers) {
        this.tasks = tasks;
        this.dossiers = dossiers;
    }

    @EventListener
    void judged(AdmissibilityJudged event) {
        conclude(event.dossier(), event.admissible(), false, false);
    }

    @EventListener
    void incomplete(CompletionAsked event) {
        conclude(event.request().dossier(), false, true, false);
    }

    @EventListener
    void overridden(OverrideAsked event) {
        conclude(event.dossier(), true, false, true);
    }

    @EventListener
    void decided(OverrideDecided event) {
        tasks.close(
                number(event.dossier()),
                AdmissibilityElement.CONFIRM_OVERRIDE,
                Map.of(Variable.CONFIRMED, event.confirmed()));
    }

    @EventListener
    void answered(CompletionAnswered event) {
        tasks.close(number(event.request().dossier()), AdmissibilityElement.COMPLETE_DOSSIER, Map.of());
    }

    private void conclude(DossierId dossier, boolean admissible, boolean incomplete, boolean overridden) {
        tasks.close(
                number(dossier),
                AdmissibilityElement.JUDGE_ADMISSIBILITY,
                Map.of(
                        Variable.ADMISSIBLE, admissible,
                        Variable.INCOMPLETE, incomplete,
                        Variable.OVERRIDDEN, overridden));
    }

    private String number(DossierId id) {
        return dossiers.name(id);
    }
}
