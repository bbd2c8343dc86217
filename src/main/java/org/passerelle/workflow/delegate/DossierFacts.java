package org.passerelle.workflow.delegate;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.passerelle.calls.Calls;
import org.passerelle.opinions.Consultations;
import org.passerelle.people.Actor;
import org.passerelle.reviews.Assignment;
import org.passerelle.reviews.Reviews;
import org.passerelle.workflow.model.BeanName;
import org.passerelle.workflow.model.Variable;
import org.springframework.stereotype.Component;

/** Deadlines, bodies and reviewers of a dossier, for {@code dossier-review.bpmn}. */
@Component(BeanName.DOSSIER_FACTS)
public class DossierFacts {

    private final Calls calls;
    private final Consultations consultations;
    private final Reviews reviews;

    DossierFacts(Calls calls, Consultations consultations, Reviews reviews) {
        this.calls = calls;
        this.consultations = consultations;
        this.reviews = reviews;
    }

    /** Working days after the closing of the call (domain.md §2.3, step 8). */
    public Date admissibilityDue(DelegateExecution execution) {
        return Date.from(calls.get(Case.call(execution)).admissibilityDue().end());
    }

    /** The consultations that D4 asks, one process for each; one that the officer adds has its own beside them. */
    public List<String> consultations(DelegateExecution execution) {
        return consultations.of(Actor.clockwork(), Case.dossier(execution)).stream()
                .filter(consultation -> consultation.isAwaited() && !consultation.isAdded())
                .map(consultation -> consultation.id().toString())
                .toList();
    }

    /** The persons who score, one task for each. */
    public List<String> reviewers(DelegateExecution execution) {
        return assignments(execution).stream()
                .map(assignment -> assignment.reviewer().toString())
                .toList();
    }

    /** Until when this reviewer's sheet is expected. */
    public Date scoringDue(DelegateExecution execution) {
        Object reviewer = execution.getVariable(Variable.REVIEWER);
        return assignments(execution).stream()
                .filter(assignment -> assignment.reviewer().toString().equals(reviewer))
                .map(assignment -> Date.from(assignment.dueAt()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Whether the decision is known outside already. The call is held, as by its release: either this sees the results, or
     * the release finds the review waiting.
     */
    public boolean areResultsPublic(DelegateExecution execution) {
        return calls.locked(Case.call(execution)).isReleased();
    }

    private List<Assignment> assignments(DelegateExecution execution) {
        return reviews.of(Actor.clockwork(), Case.dossier(execution));
    }
}
