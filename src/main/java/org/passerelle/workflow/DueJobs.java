package org.passerelle.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.passerelle.shared.ServiceClock;
import org.passerelle.workflow.model.Model;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Runs the engine's jobs by hand, one by one and in order of time, where the job executor is off: a rehearsal and the
 * tests. Each timer fires with the clock at its own due instant.
 */
@Component
public class DueJobs {

    /** How the engine's job types for timers begin. */
    private static final String TIMER = "timer";

    private static final Logger LOG = LoggerFactory.getLogger(DueJobs.class);

    private final ManagementService management;
    private final RuntimeService runtime;
    private final ServiceClock clock;

    DueJobs(ManagementService management, RuntimeService runtime, ServiceClock clock) {
        this.management = management;
        this.runtime = runtime;
        this.clock = clock;
    }

    /**
     * A timer that fired.
     *
     * @param timer the id of its event ({@code consultation-deadline})
     * @param at the instant at which it was due
     * @param businessKey the dossier's number or the call's code
     */
    public record Fired(String timer, Instant at, String businessKey) {}

    /**
     * Fires every timer that falls due until an instant, oldest first, with what each sets going; then stops the clock at
     * the instant and runs what is due there.
     */
    public List<Fired> advanceTo(Instant until) {
        List<Fired> fired = new ArrayList<>(runDue());
        Optional<Job> next = oldestTimer(until);
        while (next.isPresent()) {
            Instant due = next.get().getDuedate().toInstant();
            if (due.isAfter(clock.instant())) {
                clock.stopAt(due);
            }
            fired.addAll(runDue());
            next = oldestTimer(until);
        }
        if (until.isAfter(clock.instant())) {
            clock.stopAt(until);
        }
        return fired;
    }

    /** Runs everything that is due now, until nothing is; the clock does not move. */
    public List<Fired> runDue() {
        List<Fired> fired = new ArrayList<>();
        Optional<Job> next = due();
        while (next.isPresent()) {
            Job job = next.get();
            JobDefinition step = step(job);
            String key = businessKey(job);
            if (run(job, step) && step.getJobType().startsWith(TIMER)) {
                fired.add(new Fired(step.getActivityId(), job.getDuedate().toInstant(), key));
            }
            next = due();
        }
        return fired;
    }

    /** Steps that were tried in vain until no try was left. */
    public long incidents() {
        return runtime.createIncidentQuery().count();
    }

    /** Processes that still wait for something; an unopened letter or bank details are no matter of the procedure. */
    public long openInstances() {
        return runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .processDefinitionKeyNotIn(Model.BESIDE.toArray(String[]::new))
                .count();
    }

    private Optional<Job> due() {
        return management.createJobQuery().executable().messages().listPage(0, 1).stream()
                .findFirst()
                .or(() -> oldestTimer(clock.instant()));
    }

    private Optional<Job> oldestTimer(Instant until) {
        return management
                .createJobQuery()
                .timers()
                .active()
                .withRetriesLeft()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .filter(job -> !job.getDuedate().toInstant().isAfter(until))
                .findFirst();
    }

    /** A step that fails keeps its tries and, after the last, shows among the failed ones. */
    private boolean run(Job job, JobDefinition step) {
        try {
            management.executeJob(job.getId());
            return true;
        } catch (RuntimeException e) {
            LOG.warn("PSR-W01 {} of {} failed: {}", step.getActivityId(), step.getProcessDefinitionKey(), reason(e));
            LOG.debug("PSR-W01", e);
            return false;
        }
    }

    private static String reason(RuntimeException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return cause.toString();
    }

    private JobDefinition step(Job job) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
    }

    private String businessKey(Job job) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult();
        return instance == null || instance.getBusinessKey() == null ? "" : instance.getBusinessKey();
    }
}
