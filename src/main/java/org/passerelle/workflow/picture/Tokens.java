package org.passerelle.workflow.picture;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.passerelle.workflow.ProcessPicture.State;
import org.passerelle.workflow.ProcessPicture.Step;
import org.passerelle.workflow.model.ReviewElement;
import org.springframework.stereotype.Component;

/** Where the engine's tokens of one case are and were. */
@Component
class Tokens {

    /** Where the reviewers of a dossier are waited for in processes of their own: counted are the persons. */
    private static final Set<String> REVIEWS = Set.of(
            ReviewElement.REVIEW_DOSSIER.id(), ReviewElement.REVIEW_AGAIN.id(), ReviewElement.REVIEW_ONCE_MORE.id());

    private final HistoryService history;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final CalledReviews called;

    Tokens(HistoryService history, RuntimeService runtime, ManagementService management, CalledReviews called) {
        this.called = called;
        this.history = history;
        this.runtime = runtime;
        this.management = management;
    }

    Marks of(HistoricProcessInstance instance) {
        Map<String, Integer> now = new HashMap<>();
        if (instance.getEndTime() == null) {
            collect(runtime.getActivityInstance(instance.getId()), now);
            Map<String, Integer> open = open(instance);
            now.replaceAll((id, tokens) -> REVIEWS.contains(id)
                    ? Math.max(1, called.open(instance.getBusinessKey()))
                    : open.getOrDefault(id, tokens));
        }
        Map<String, Integer> failed = new HashMap<>();
        failed(instance).forEach(id -> failed.put(id, now.merge(id, 0, Math::max)));
        return new Marks(
                ids(instance, a -> !a.isCanceled()), now, ids(instance, HistoricActivityInstance::isCanceled), failed);
    }

    /** What was done or left, in the order in which it ended. */
    List<Step> past(HistoricProcessInstance instance, Diagram diagram, UnaryOperator<String> words) {
        return ended(instance).stream()
                .filter(activity -> diagram.shape(activity.getActivityId())
                        .filter(shape -> shape.form().isStep())
                        .isPresent())
                .sorted(Comparator.comparing(HistoricActivityInstance::getEndTime))
                .map(activity -> new Step(
                        words.apply(activity.getActivityId()),
                        activity.isCanceled() ? State.CANCELLED : State.DONE,
                        "",
                        activity.getEndTime().toInstant(),
                        null))
                .toList();
    }

    /** The steps that were tried as often as they may. */
    Set<String> failed(HistoricProcessInstance instance) {
        return runtime.createIncidentQuery().processInstanceId(instance.getId()).list().stream()
                .map(Incident::getActivityId)
                .collect(Collectors.toSet());
    }

    /** The hour that is waited for at a timer; nothing elsewhere. */
    @Nullable
    Instant due(HistoricProcessInstance instance, String activity) {
        return management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(activity)
                .timers()
                .list()
                .stream()
                .map(Job::getDuedate)
                .flatMap(due -> Optional.ofNullable(due).stream())
                .map(Date::toInstant)
                .findFirst()
                .orElse(null);
    }

    /** Where one is done for each body or reviewer, those that have ended stay in the tree until the last one: not counted. */
    private Map<String, Integer> open(HistoricProcessInstance instance) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .unfinished()
                .list()
                .stream()
                .collect(Collectors.toMap(HistoricActivityInstance::getActivityId, activity -> 1, Integer::sum));
    }

    private List<HistoricActivityInstance> ended(HistoricProcessInstance instance) {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .finished()
                .orderPartiallyByOccurrence()
                .asc()
                .list();
    }

    private Set<String> ids(HistoricProcessInstance instance, Predicate<HistoricActivityInstance> which) {
        return ended(instance).stream()
                .filter(which)
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toSet());
    }

    /** Counts the leaves of the tree: open activities, and steps about to be executed. */
    private static void collect(ActivityInstance branch, Map<String, Integer> now) {
        for (var step : branch.getChildTransitionInstances()) {
            now.merge(step.getActivityId(), 1, Integer::sum);
        }
        for (ActivityInstance child : branch.getChildActivityInstances()) {
            boolean leaf =
                    child.getChildActivityInstances().length == 0 && child.getChildTransitionInstances().length == 0;
            if (leaf) {
                now.merge(child.getActivityId(), 1, Integer::sum);
            } else {
                collect(child, now);
            }
        }
    }
}
