package org.passerelle.workflow.delegate;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Completions;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
import org.passerelle.people.Actor;
import org.passerelle.reviews.Assignment;
import org.passerelle.reviews.Reviews;
import org.passerelle.shared.WorkingDays;
import org.passerelle.workflow.model.BeanName;
import org.passerelle.workflow.model.Variable;
import org.springframework.stereotype.Component;

/** Deadlines, bodies and reviewers of a dossier, for {@code dossier-review.bpmn}. */
@Component(BeanName.DOSSIER_FACTS)
public class DossierFacts {

    private final Calls calls;
    private final Completions completions;
    private final Consultations consultations;
    private final Reviews reviews;

    DossierFacts(Calls calls, Completions completions, Consultations consultations, Reviews reviews) {
        this.calls = calls;
        this.completions = completions;
        this.consultations = consultations;
        this.reviews = reviews;
    }

    /** Working days after the closing of the call (domain.md §2.3, step 8), or after the dossier was completed since. */
    public Date admissibilityDue(DelegateExecution execution) {
        Call call = calls.get(Case.call(execution));
        Instant closing = call.admissibilityDue().end();
        return Date.from(completions.of(Actor.clockwork(), Case.dossier(execution)).stream()
                .flatMap(request -> Stream.ofNullable(request.closedAt()))
                .map(answered -> WorkingDays.due(
                                answered,
                                call.definition().deadlines().admissibilityWorkingDays(),
                                call.definition().zone())
                        .end())
                .filter(due -> due.isAfter(closing))
                .max(Comparator.naturalOrder())
                .orElse(closing));
    }

    /** The consultations that are awaited, one process for each. */
    public List<String> consultations(DelegateExecution execution) {
        return consultations.of(Actor.clockwork(), Case.dossier(execution)).stream()
                .filter(consultation -> consultation.status() == Consultation.Status.ASKED)
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
