package org.passerelle.workflow.delegate;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.CompletionRequest;
import org.passerelle.dossiers.Completions;
import org.passerelle.people.Actor;
import org.passerelle.workflow.model.BeanName;
import org.springframework.stereotype.Component;

/** Until when an applicant is waited for, and when to remind it, for {@code admissibility.bpmn}. */
@Component(BeanName.COMPLETION_FACTS)
public class CompletionFacts {

    private final Completions completions;
    private final Calls calls;

    CompletionFacts(Completions completions, Calls calls) {
        this.completions = completions;
        this.calls = calls;
    }

    /** The instant from which the dossier counts as left incomplete. */
    public Date due(DelegateExecution execution) {
        return Date.from(last(execution).dueAt());
    }

    /** When to remind, so many days before the last one; a period too short for it never does. */
    public Date reminder(DelegateExecution execution, int daysBefore) {
        CompletionRequest request = last(execution);
        Instant reminder = DueDates.daysBefore(
                request.dueAt(),
                daysBefore,
                calls.get(Case.call(execution)).definition().zone());
        Instant never = request.dueAt().plus(Duration.ofDays(1));
        return Date.from(reminder.isAfter(request.askedAt()) ? reminder : never);
    }

    private CompletionRequest last(DelegateExecution execution) {
        return completions.of(Actor.clockwork(), Case.dossier(execution)).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
