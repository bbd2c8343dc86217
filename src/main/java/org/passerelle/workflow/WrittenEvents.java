package org.passerelle.workflow;

import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.passerelle.calls.Calls;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.Meetings;
import org.passerelle.committee.WrittenProcedureMoved;
import org.passerelle.people.PersonId;
import org.passerelle.workflow.model.Message;
import org.passerelle.workflow.model.Model;
import org.passerelle.workflow.model.Variable;
import org.passerelle.workflow.model.WrittenElement;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns what happens to a written procedure into the next step of its process, in the same transaction. */
@Component
class WrittenEvents {

    private final RuntimeService runtime;
    private final UserTasks tasks;
    private final Meetings meetings;
    private final Calls calls;

    WrittenEvents(RuntimeService runtime, UserTasks tasks, Meetings meetings, Calls calls) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.meetings = meetings;
        this.calls = calls;
    }

    @EventListener
    void moved(WrittenProcedureMoved event) {
        String meeting = event.meeting().toString();
        switch (event.step()) {
            case OPENED -> begin(meetings.get(event.meeting()));
            case ANSWERED ->
                tasks.closeOneOf(
                        Variable.MEETING,
                        meeting,
                        Objects.requireNonNull(event.by()),
                        WrittenElement.ANSWER_IN_WRITING);
            case SPARED -> spare(meeting, Objects.requireNonNull(event.by()));
            case CALLED_OFF ->
                runtime.createMessageCorrelation(Message.WRITTEN_PROCEDURE_CALLED_OFF.id())
                        .processInstanceVariableEquals(Variable.MEETING, meeting)
                        .correlateAll();
            case REMINDED, COUNTED -> {}
        }
    }

    /** Who had answered everything before is waited for no more already. */
    private void spare(String meeting, PersonId person) {
        if (tasks.isOpenOf(Variable.MEETING, meeting, person, WrittenElement.ANSWER_IN_WRITING)) {
            tasks.closeOneOf(Variable.MEETING, meeting, person, WrittenElement.ANSWER_IN_WRITING);
        }
    }

    private void begin(Meeting meeting) {
        runtime.startProcessInstanceByKey(
                Model.WRITTEN_PROCEDURE.key(),
                calls.get(meeting.call()).code(),
                Map.of(
                        Variable.CALL,
                        meeting.call().toString(),
                        Variable.MEETING,
                        meeting.id().toString()));
    }
}
