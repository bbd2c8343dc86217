package org.passerelle.workflow;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.dossiers.Worklist;
import org.passerelle.people.PersonId;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.workflow.model.AdmissibilityElement;
import org.passerelle.workflow.model.AppealElement;
import org.passerelle.workflow.model.BankDetailsElement;
import org.passerelle.workflow.model.ConsultationElement;
import org.passerelle.workflow.model.CorrectionElement;
import org.passerelle.workflow.model.Element;
import org.passerelle.workflow.model.InformationElement;
import org.passerelle.workflow.model.MinutesElement;
import org.passerelle.workflow.model.NotificationElement;
import org.passerelle.workflow.model.OfferElement;
import org.passerelle.workflow.model.PromotionSignatureElement;
import org.passerelle.workflow.model.ReviewElement;
import org.passerelle.workflow.model.ReviewersElement;
import org.passerelle.workflow.model.SheetElement;
import org.passerelle.workflow.model.SynthesisElement;
import org.passerelle.workflow.model.Variable;
import org.passerelle.workflow.model.WrittenElement;
import org.springframework.stereotype.Component;

/**
 * Closes what is waited for once the fact is recorded (domain first). When nothing is waited for any more, somebody was
 * first and the whole act is refused.
 */
@Component
class UserTasks {

    private static final Map<String, WorkItem.Kind> KINDS = allKinds();

    private final TaskService tasks;
    private final WaitingTasks waiting;
    private final Worklist worklist;

    UserTasks(TaskService tasks, WaitingTasks waiting, Worklist worklist) {
        this.tasks = tasks;
        this.waiting = waiting;
        this.worklist = worklist;
    }

    /** The one open task of a kind on a dossier. */
    void close(String number, Element element, Map<String, Object> variables) {
        close(number, waiting.of(number, element), variables);
    }

    /** The reviewer's own task on a dossier. */
    void closeOf(String assignee, String number, Element element) {
        close(number, waiting.of(number, element, assignee), Map.of());
    }

    /** Whichever of these a reviewer is waited for. */
    void closeAnyOf(String assignee, String number, Element... elements) {
        String[] keys = Stream.of(elements).map(Element::id).toArray(String[]::new);
        TaskQuery query =
                tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKeyIn(keys);
        close(number, query.taskAssignee(assignee), Map.of());
    }

    /** The task, of one of these, in the process that holds a variable, which then holds another value. */
    void passOn(String variable, String value, String next, String number, Element... elements) {
        String[] keys = Stream.of(elements).map(Element::id).toArray(String[]::new);
        TaskQuery query =
                tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKeyIn(keys);
        close(number, query.processVariableValueEquals(variable, value), Map.of(variable, next));
    }

    /** The task of the process that holds a variable, among those of a dossier. */
    void closeWhere(String variable, String value, String number, Element element) {
        close(number, open(number, element).processVariableValueEquals(variable, value), Map.of());
    }

    /** Whether the process that holds a variable waits there. */
    boolean isOpen(String variable, String value, String number, Element element) {
        return open(number, element).processVariableValueEquals(variable, value).count() > 0;
    }

    /** The task of the process of a call that holds a variable. */
    void closeOne(String variable, String value, Element element, Map<String, Object> variables) {
        TaskQuery query = tasks.createTaskQuery().taskDefinitionKey(element.id());
        close(value, query.processVariableValueEquals(variable, value), variables);
    }

    /** The same, of the one person whose it is. */
    void closeOneOf(String variable, String value, PersonId person, Element element) {
        close(value, openOf(variable, value, person, element), Map.of());
    }

    /** Whether that one person is waited for there. */
    boolean isOpenOf(String variable, String value, PersonId person, Element element) {
        return openOf(variable, value, person, element).count() > 0;
    }

    /** Somebody of a body has its opinion in hand, or nobody any more. */
    void assign(String consultation, String number, @Nullable PersonId person) {
        open(number, ConsultationElement.GIVE_OPINION)
                .processVariableValueEquals(Variable.CONSULTATION, consultation)
                .list()
                .forEach(task -> assign(task, person));
    }

    /** Another person is waited for in the process of a call that holds a variable. */
    void assignOne(String variable, String value, Element element, PersonId person) {
        TaskQuery query = tasks.createTaskQuery().taskDefinitionKey(element.id());
        query.processVariableValueEquals(variable, value).list().forEach(task -> assign(task, person));
    }

    /** Another person is waited for there. */
    void assign(Element element, String number, PersonId person) {
        open(number, element).list().forEach(task -> assign(task, person));
    }

    /** Another person is waited for at some tasks, or everybody of the role: the person awaited from now on by the task's id. */
    void assign(Map<String, Optional<PersonId>> persons) {
        if (!persons.isEmpty()) {
            TaskQuery query = tasks.createTaskQuery().taskIdIn(persons.keySet().toArray(String[]::new));
            query.list()
                    .forEach(task -> assign(
                            task,
                            Objects.requireNonNull(persons.get(task.getId())).orElse(null)));
        }
    }

    /** What a user task puts on the worklist: its id in the trade's constants. */
    static WorkItem.Kind kind(String taskDefinitionKey) {
        return Objects.requireNonNull(KINDS.get(taskDefinitionKey), taskDefinitionKey);
    }

    /** The same of every user task there is. */
    static Map<String, WorkItem.Kind> kinds() {
        return KINDS;
    }

    private static Map<String, WorkItem.Kind> allKinds() {
        Set<String> names = Stream.of(WorkItem.Kind.values()).map(Enum::name).collect(Collectors.toSet());
        return Stream.<Enum<?>[]>of(
                        AdmissibilityElement.values(),
                        ReviewElement.values(),
                        ConsultationElement.values(),
                        InformationElement.values(),
                        ReviewersElement.values(),
                        SheetElement.values(),
                        OfferElement.values(),
                        NotificationElement.values(),
                        BankDetailsElement.values(),
                        SynthesisElement.values(),
                        MinutesElement.values(),
                        WrittenElement.values(),
                        AppealElement.values(),
                        CorrectionElement.values(),
                        PromotionSignatureElement.values())
                .flatMap(Stream::of)
                .filter(element -> names.contains(element.name()))
                .collect(Collectors.toUnmodifiableMap(
                        element -> ((Element) element).id(),
                        element -> WorkItem.Kind.valueOf(element.name()),
                        (one, same) -> one));
    }

    private void assign(Task task, @Nullable PersonId person) {
        tasks.setAssignee(task.getId(), person == null ? null : person.toString());
        worklist.assign(task.getId(), person);
    }

    private TaskQuery openOf(String variable, String value, PersonId person, Element element) {
        return tasks.createTaskQuery()
                .taskDefinitionKey(element.id())
                .taskAssignee(person.toString())
                .processVariableValueEquals(variable, value);
    }

    private TaskQuery open(String number, Element element) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(element.id());
    }

    private void close(String number, TaskQuery query, Map<String, Object> variables) {
        close(number, query.list().stream().map(Task::getId).toList(), variables);
    }

    private void close(String number, List<String> open, Map<String, Object> variables) {
        if (open.isEmpty()) {
            throw new Refusal(RefusalCode.ALREADY_DONE, number);
        }
        if (open.size() > 1) {
            throw new IllegalStateException("More than one open task: " + open);
        }
        tasks.complete(open.get(0), variables);
    }
}
