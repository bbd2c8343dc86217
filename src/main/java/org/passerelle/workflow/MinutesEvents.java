package org.passerelle.workflow;

import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.passerelle.calls.Calls;
import org.passerelle.committee.Minutes;
import org.passerelle.committee.MinutesMoved;
import org.passerelle.workflow.model.Element;
import org.passerelle.workflow.model.MinutesElement;
import org.passerelle.workflow.model.Model;
import org.passerelle.workflow.model.Variable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns what people do to minutes into the next step of their process, in the same transaction. */
@Component
class MinutesEvents {

    private final RuntimeService runtime;
    private final UserTasks tasks;
    private final Calls calls;

    MinutesEvents(RuntimeService runtime, UserTasks tasks, Calls calls) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.calls = calls;
    }

    /** What the process itself does closes nothing here. */
    @EventListener
    void moved(MinutesMoved event) {
        Minutes minutes = event.minutes();
        switch (event.step()) {
            case DRAFTED -> begin(minutes);
            case READ ->
                tasks.closeOneOf(
                        Variable.MINUTES,
                        minutes.id().toString(),
                        Objects.requireNonNull(event.by()),
                        MinutesElement.READ_MINUTES);
            case SETTLED -> close(minutes, MinutesElement.SETTLE_CORRECTIONS, Map.of());
            case REVISED -> close(minutes, MinutesElement.REVISE_MINUTES, Map.of());
            case SIGNED -> close(minutes, MinutesElement.SIGN_MINUTES, Map.of());
            case PASSED_ON ->
                tasks.assignOne(
                        Variable.MINUTES, minutes.id().toString(), MinutesElement.COUNTERSIGN_MINUTES, minutes.chair());
            case COUNTERSIGNED ->
                close(minutes, MinutesElement.COUNTERSIGN_MINUTES, Map.of(Variable.COUNTERSIGNED, true));
            case RETURNED -> close(minutes, MinutesElement.COUNTERSIGN_MINUTES, Map.of(Variable.COUNTERSIGNED, false));
            case CIRCULATED, TO_SIGN -> {}
        }
    }

    private void begin(Minutes minutes) {
        runtime.startProcessInstanceByKey(
                Model.MINUTES.key(),
                calls.get(minutes.call()).code(),
                Map.of(
                        Variable.CALL,
                        minutes.call().toString(),
                        Variable.MINUTES,
                        minutes.id().toString()));
    }

    private void close(Minutes minutes, Element element, Map<String, Object> variables) {
        tasks.closeOne(Variable.MINUTES, minutes.id().toString(), element, variables);
    }
}
