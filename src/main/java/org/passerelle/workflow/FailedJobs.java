package org.passerelle.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Steps of the processes that failed as often as they may; the administrator has them tried again. */
@Service
public class FailedJobs {

    /** As many tries as a step has the first time. */
    private static final int TRIES = 3;

    private final ManagementService management;
    private final RuntimeService runtime;
    private final DossierFile dossiers;
    private final Conflicts conflicts;
    private final Rights rights;
    private final Trail trail;

    FailedJobs(
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

    /**
     * A step that needs somebody.
     *
     * @param process the model's key; with {@code step} its name is the text {@code process.KEY.STEP}
     * @param step the element's id
     * @param businessKey the dossier's number or the call's code
     * @param reason the fault as the engine keeps it; for the administrator's eyes
     */
    public record FailedJob(String id, String process, String step, String businessKey, Instant since, String reason) {}

    /** The oldest first, at most so many. */
    @Transactional(readOnly = true)
    public List<FailedJob> list(Actor actor, int size) {
        rights.require(actor, Act.RETRY_JOB);
        return management.createJobQuery().noRetriesLeft().orderByJobId().asc().listPage(0, size).stream()
                .map(this::failed)
                .sorted(java.util.Comparator.comparing(FailedJob::since))
                .toList();
    }

    /**
     * Has the step tried again; the job executor takes it up within a minute.
     *
     * @throws Refusal UNKNOWN for no such job, ALREADY_DONE when it was taken up in the meantime
     */
    @Transactional
    public void retry(Actor actor, String id) {
        rights.require(actor, Act.RETRY_JOB);
        Job job = Optional.ofNullable(management.createJobQuery().jobId(id).singleResult())
                .orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
        if (job.getRetries() > 0) {
            throw new Refusal(RefusalCode.ALREADY_DONE, id);
        }
        management.setJobRetries(id, TRIES);
        FailedJob step = failed(job);
        trail.record(
                actor, null, null, "retryJob", null, null, Map.of("step", step.step(), "case", step.businessKey()));
    }

    private FailedJob failed(Job job) {
        JobDefinition definition = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        String businessKey = Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .singleResult())
                .map(ProcessInstance::getBusinessKey)
                .orElse("");
        return new FailedJob(
                job.getId(),
                job.getProcessDefinitionKey(),
                definition.getActivityId(),
                businessKey,
                since(job),
                Optional.ofNullable(job.getExceptionMessage()).orElse(""));
    }

    private Instant since(Job job) {
        return runtime.createIncidentQuery().configuration(job.getId()).list().stream()
                .map(incident -> incident.getIncidentTimestamp().toInstant())
                .findFirst()
                .orElseGet(() -> job.getCreateTime().toInstant());
    }
}
