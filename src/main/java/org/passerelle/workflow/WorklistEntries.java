package org.passerelle.workflow;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.dossiers.Worklist;
import org.passerelle.people.PersonId;
import org.passerelle.workflow.model.Variable;
import org.springframework.stereotype.Component;

/**
 * Keeps one row of the worklist for each open user task of every process, in the transaction that opens or closes it. Put
 * on all user tasks when a model is read, so that none is forgotten.
 */
@Component
class WorklistEntries extends AbstractProcessEnginePlugin implements TaskListener {

    private final Worklist worklist;

    WorklistEntries(Worklist worklist) {
        this.worklist = worklist;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        Optional.ofNullable(engine.getCustomPostBPMNParseListeners()).ifPresent(listeners::addAll);
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                listenTo(((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition());
            }
        });
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getEventName().equals(EVENTNAME_CREATE)) {
            worklist.add(item(task));
        } else {
            worklist.remove(task.getId());
        }
    }

    private void listenTo(TaskDefinition task) {
        task.addTaskListener(EVENTNAME_CREATE, this);
        task.addTaskListener(EVENTNAME_COMPLETE, this);
        task.addTaskListener(EVENTNAME_DELETE, this);
    }

    private static WorkItem item(DelegateTask task) {
        return new WorkItem(
                task.getId(),
                UserTasks.kind(task.getTaskDefinitionKey()),
                dossier(task),
                new CallId(id(task, Variable.CALL)),
                task.getCandidates().iterator().next().getGroupId(),
                person(task.getAssignee()),
                task.getCreateTime().toInstant(),
                instant(task.getDueDate()));
    }

    /** What waits for somebody about a call as a whole names no dossier. */
    private static @Nullable DossierId dossier(DelegateTask task) {
        return task.hasVariable(Variable.DOSSIER) ? new DossierId(id(task, Variable.DOSSIER)) : null;
    }

    private static UUID id(DelegateTask task, String variable) {
        return UUID.fromString((String) task.getVariable(variable));
    }

    private static @Nullable PersonId person(@Nullable String assignee) {
        return assignee == null ? null : new PersonId(UUID.fromString(assignee));
    }

    private static java.time.@Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
