package org.passerelle.workflow;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.workflow.model.ConsultationElement;
import org.passerelle.workflow.model.Element;
import org.passerelle.workflow.model.InformationElement;
import org.passerelle.workflow.model.ReviewElement;
import org.springframework.stereotype.Component;

/**
 * Closes what is waited for once the fact is recorded (domain first). When nothing is waited for any more, somebody was
 * first and the whole act is refused.
 */
@Component
class UserTasks {

    private final TaskService tasks;

    UserTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    /** The one open task of a kind on a dossier. */
    void close(String number, Element element, Map<String, Object> variables) {
        close(number, open(number, element), variables);
    }

    /** The reviewer's own task on a dossier. */
    void closeOf(String assignee, String number, Element element) {
        close(number, open(number, element).taskAssignee(assignee), Map.of());
    }

    /** The task of the process that holds a variable, among those of a dossier. */
    void closeWhere(String variable, String value, String number, Element element) {
        close(number, open(number, element).processVariableValueEquals(variable, value), Map.of());
    }

    /** What a user task puts on the worklist: its id in the trade's constants. */
    static WorkItem.Kind kind(String taskDefinitionKey) {
        return Stream.<Enum<?>[]>of(ReviewElement.values(), ConsultationElement.values(), InformationElement.values())
                .flatMap(Stream::of)
                .filter(element -> ((Element) element).id().equals(taskDefinitionKey))
                .map(element -> WorkItem.Kind.valueOf(element.name()))
                .findFirst()
                .orElseThrow();
    }

    private TaskQuery open(String number, Element element) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(element.id());
    }

    private void close(String number, TaskQuery query, Map<String, Object> variables) {
        List<Task> open = query.list();
        if (open.isEmpty()) {
            throw new Refusal(RefusalCode.ALREADY_DONE, number);
        }
        if (open.size() > 1) {
            throw new IllegalStateException("More than one open task: " + open);
        }
        tasks.complete(open.get(0).getId(), variables);
    }
}
