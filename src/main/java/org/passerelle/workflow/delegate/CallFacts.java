package org.passerelle.workflow.delegate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Incidents;
import org.passerelle.workflow.model.BeanName;
import org.springframework.stereotype.Component;

/** The hours of a call, for the timers of {@code call-lifecycle.bpmn} and {@code incident-window.bpmn}. */
@Component(BeanName.CALL_FACTS)
public class CallFacts {

    /** As long as a submission that came in before the closing may still wait for a connection or a lock. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(1);

    private final Calls calls;
    private final Incidents incidents;
    private final Clock clock;

    CallFacts(Calls calls, Incidents incidents, Clock clock) {
        this.calls = calls;
        this.incidents = incidents;
        this.clock = clock;
    }

    public Date opening(DelegateExecution execution) {
        return Date.from(call(execution).window().opensAt());
    }

    /**
     * When what the closing ends may end: the drafts, and a call without submissions. Whether a submission is in time does
     * not hang on it, but on the instant at which it came in (domain.md §2.2, step 6).
     */
    public Date closing(DelegateExecution execution) {
        return Date.from(call(execution).window().closesAt().plus(UNDER_WAY));
    }

    /** When the drafts may expire that an incident let in longer; as at the closing, one that came in before may still wait. */
    public Date incidentEnd(DelegateExecution execution) {
        return Date.from(incidents.get(Case.incident(execution)).until().plus(UNDER_WAY));
    }

    /** The hour that the call names for its results; at once where it names none. */
    public Date resultsHour(DelegateExecution execution) {
        return Date.from(resultsAt(call(execution)));
    }

    private Instant resultsAt(Call call) {
        return Optional.ofNullable(call.resultsAt()).orElseGet(clock::instant);
    }

    private Call call(DelegateExecution execution) {
        return calls.get(Case.call(execution));
    }
}
