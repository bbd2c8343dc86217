package org.passerelle.workflow.delegate;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.workflow.model.BeanName;
import org.springframework.stereotype.Component;

/** The hours of a call, for the timers of {@code call-lifecycle.bpmn}. */
@Component(BeanName.CALL_FACTS)
public class CallFacts {

    private final Calls calls;
    private final Clock clock;

    CallFacts(Calls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    public Date opening(DelegateExecution execution) {
        return Date.from(call(execution).window().opensAt());
    }

    public Date closing(DelegateExecution execution) {
        return Date.from(call(execution).window().closesAt());
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
