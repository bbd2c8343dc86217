package org.passerelle.workflow.picture;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricActivityInstanceQuery;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;
import org.passerelle.workflow.ProcessPicture.State;
import org.passerelle.workflow.ProcessPicture.Step;
import org.passerelle.workflow.model.Model;
import org.springframework.stereotype.Component;

/** What people do in the processes of the reviewers, which the picture of a dossier shows as one step. */
@Component
class CalledReviews {

    private final HistoryService history;
    private final Texts texts;

    CalledReviews(HistoryService history, Texts texts) {
        this.history = history;
        this.texts = texts;
    }

    /** How many persons are waited for. */
    int open(String dossier) {
        return (int) instances(dossier)
                .mapToLong(instance -> tasks(instance).unfinished().count())
                .sum();
    }

    /** What was done or left. */
    List<Step> past(String dossier, Language language) {
        return instances(dossier)
                .flatMap(instance ->
                        tasks(instance).finished().list().stream().map(task -> step(instance, task, language)))
                .toList();
    }

    private Step step(HistoricProcessInstance instance, HistoricActivityInstance task, Language language) {
        return new Step(
                texts.get(language, "process." + instance.getProcessDefinitionKey() + "." + task.getActivityId()),
                task.isCanceled() ? State.CANCELLED : State.DONE,
                "",
                task.getEndTime().toInstant(),
                null);
    }

    private Stream<HistoricProcessInstance> instances(String dossier) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(dossier)
                .processDefinitionKeyIn(Model.REVIEW.key(), Model.SHEET.key())
                .list()
                .stream();
    }

    private HistoricActivityInstanceQuery tasks(HistoricProcessInstance instance) {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .activityType(ActivityTypes.TASK_USER_TASK);
    }
}
