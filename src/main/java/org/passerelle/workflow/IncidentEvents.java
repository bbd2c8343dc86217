package org.passerelle.workflow;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.passerelle.calls.CallStage;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Incident;
import org.passerelle.dossiers.IncidentDeclared;
import org.passerelle.workflow.model.Model;
import org.passerelle.workflow.model.Variable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Waits, from the declaration of an incident on, for the hour at which submission closes again. */
@Component
class IncidentEvents {

    private final RuntimeService runtime;
    private final CallLife life;
    private final Calls calls;

    IncidentEvents(RuntimeService runtime, CallLife life, Calls calls) {
        this.runtime = runtime;
        this.life = life;
        this.calls = calls;
    }

    /** A call that had ended without results waits for a ranking again. */
    @EventListener
    void declared(IncidentDeclared event) {
        Incident incident = event.incident();
        if (calls.get(incident.call()).stage() == CallStage.APPRAISAL) {
            life.awaitRanking(incident.call());
        }
        runtime.startProcessInstanceByKey(
                Model.INCIDENT_WINDOW.key(),
                calls.get(incident.call()).code(),
                Map.of(
                        Variable.CALL,
                        incident.call().toString(),
                        Variable.INCIDENT,
                        incident.id().toString()));
    }
}
