package org.passerelle.workflow.delegate;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Closings;
import org.passerelle.dossiers.Completions;
import org.passerelle.dossiers.DossierId;
import org.passerelle.opinions.Consultations;
import org.passerelle.people.Actor;
import org.passerelle.workflow.model.BeanName;
import org.springframework.stereotype.Component;

/** Deadlines and bodies of a dossier, for {@code dossier-review.bpmn}. */
@Component(BeanName.DOSSIER_FACTS)
public class DossierFacts {

    private final Calls calls;
    private final Completions completions;
    private final Closings closings;
    private final Consultations consultations;

    DossierFacts(Calls calls, Completions completions, Closings closings, Consultations consultations) {
        this.calls = calls;
        this.completions = completions;
        this.closings = closings;
        this.consultations = consultations;
    }

    /**
     * Working days after the closing of the call (domain.md §2.3, step 8), after the hour of an incident that let the dossier in
     * later, or after it was completed since.
     */
    public Date admissibilityDue(DelegateExecution execution) {
        Call call = calls.get(Case.call(execution));
        DossierId dossier = Case.dossier(execution);
        Instant from =
                Closings.admissibilityFrom(closings.of(call, dossier), completions.of(Actor.clockwork(), dossier));
        return Date.from(call.admissibilityDue(from).end());
    }

    /** The consultations that D4 asks, one process for each; one that the officer adds has its own beside them. */
    public List<String> consultations(DelegateExecution execution) {
        return consultations.of(Actor.clockwork(), Case.dossier(execution)).stream()
                .filter(consultation -> consultation.isAwaited() && !consultation.isAdded())
                .map(consultation -> consultation.id().toString())
                .toList();
    }

    /**
     * Whether the decision is known outside already. The call is held, as by its release: either this sees the results, or
     * the release finds the review waiting.
     */
    public boolean areResultsPublic(DelegateExecution execution) {
        return calls.locked(Case.call(execution)).isReleased();
    }
}
