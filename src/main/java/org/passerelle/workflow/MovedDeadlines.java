package org.passerelle.workflow;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.passerelle.calls.Call;
import org.passerelle.dossiers.Worklist;
import org.passerelle.workflow.model.AdmissibilityElement;
import org.passerelle.workflow.model.Variable;
import org.springframework.stereotype.Component;

/** Deadlines that hang on the closing of a call, and what moves with it. */
@Component
class MovedDeadlines {

    private final TaskService tasks;
    private final Worklist worklist;

    MovedDeadlines(TaskService tasks, Worklist worklist) {
        this.tasks = tasks;
        this.worklist = worklist;
    }

    /** The closing was put off: the deadline of every open judgement follows. */
    void follow(Call call) {
        Instant due = call.admissibilityDue(call.window().closesAt()).end();
        tasks.createTaskQuery()
                .taskDefinitionKey(AdmissibilityElement.JUDGE_ADMISSIBILITY.id())
                .processVariableValueEquals(Variable.CALL, call.id().toString())
                .list()
                .forEach(task -> {
                    tasks.setDueDate(task.getId(), Date.from(due));
                    worklist.reschedule(task.getId(), due);
                });
    }
}
