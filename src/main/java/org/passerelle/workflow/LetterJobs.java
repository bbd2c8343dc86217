package org.passerelle.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.Refusal;
import org.passerelle.workflow.model.Element;
import org.passerelle.workflow.model.OfferElement;
import org.passerelle.workflow.model.ReviewElement;
import org.passerelle.workflow.model.Variable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The writing of a call's decision letters: each is a step of its own, taken up where it stopped, and never writes twice. One
 * that failed as often as it is tried waits here until whoever follows the letters has it tried again.
 */
@Service
public class LetterJobs {

    /** As many tries as the first time. */
    private static final int TRIES = 3;

    private static final List<Element> STEPS = List.of(
            ReviewElement.ISSUE_DECISION_LETTER,
            OfferElement.ISSUE_OFFER_LETTER,
            OfferElement.ISSUE_FINAL_LETTER,
            OfferElement.ISSUE_REVERSION_LETTER);

    private final ManagementService management;
    private final RuntimeService runtime;
    private final DossierFile dossiers;
    private final Conflicts conflicts;
    private final Rights rights;
    private final Trail trail;

    LetterJobs(
            ManagementService management,
            RuntimeService runtime,
            DossierFile dossiers,
            Conflicts conflicts,
            Rights rights,
            Trail trail) {
        this.management = management;
        this.runtime = runtime;
        this.dossiers = dossiers;
        this.conflicts = conflicts;
        this.rights = rights;
        this.trail = trail;
    }

    /** Whether a step writes the letter of a decision. */
    static boolean writes(String step) {
        return STEPS.stream().anyMatch(each -> each.id().equals(step));
    }

    /** The dossiers of a call whose letter could not be written, for who follows its decisions. */
    @Transactional(readOnly = true)
    public Set<DossierId> failed(Actor actor, CallId call) {
        rights.require(actor, Act.READ_SESSION);
        Set<DossierId> closed = conflicts.closedTo(actor);
        return jobs(call).keySet().stream().filter(id -> !closed.contains(id)).collect(Collectors.toUnmodifiableSet());
    }

    /** The same by their numbers, in order. */
    @Transactional(readOnly = true)
    public List<String> failedNumbers(Actor actor, CallId call) {
        return dossiers.get(failed(actor, call)).values().stream()
                .map(Dossier::name)
                .sorted()
                .toList();
    }

    /**
     * Has a dossier's letter tried again; it is taken up within a minute.
     *
     * @throws Refusal ALREADY_DONE where none has failed, or it was taken up in the meantime
     */
    @Transactional
    public void retry(Actor actor, DossierId id) {
        rights.require(actor, Act.RETRY_LETTER);
        Dossier dossier = dossiers.get(id);
        dossiers.requireOpen(actor, dossier);
        String job = Optional.ofNullable(jobs(dossier.call()).get(id))
                .orElseThrow(() -> Refusal.alreadyDone(dossier.name(), Optional.empty()));
        management.setJobRetries(job, TRIES);
        trail.record(
                actor, dossier.call().value(), id.value(), "retryLetter", null, null, Map.of("case", dossier.name()));
    }

    private Map<DossierId, String> jobs(CallId call) {
        Map<String, String> byInstance = STEPS.stream()
                .flatMap(step -> management.createJobQuery().noRetriesLeft().activityId(step.id()).list().stream())
                .collect(Collectors.toMap(Job::getProcessInstanceId, Job::getId, (first, second) -> first));
        if (byInstance.isEmpty()) {
            return Map.of();
        }
        Set<String> ofCall = runtime
                .createProcessInstanceQuery()
                .processInstanceIds(byInstance.keySet())
                .variableValueEquals(Variable.CALL, call.toString())
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .collect(Collectors.toSet());
        return ofCall.isEmpty() ? Map.of() : byDossier(byInstance, ofCall);
    }

    private Map<DossierId, String> byDossier(Map<String, String> byInstance, Set<String> instances) {
        return runtime
                .createVariableInstanceQuery()
                .processInstanceIdIn(instances.toArray(String[]::new))
                .variableName(Variable.DOSSIER)
                .list()
                .stream()
                .collect(Collectors.toMap(
                        variable -> DossierId.of((String) variable.getValue()),
                        variable -> byInstance.get(variable.getProcessInstanceId()),
                        (first, second) -> first));
    }
}
