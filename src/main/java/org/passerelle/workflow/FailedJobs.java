package org.passerelle.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Steps of the processes that failed as often as they may; the administrator has them tried again. */
@Service
public class FailedJobs {

    /** As many tries as a step has the first time. */
    private static final int TRIES = 3;

    /** With its case and since when it stands still: the engine's own queries tell them job by job. */
    private static final String FAILED =
            """
            select * from (
                select j.id_ as id, j.process_def_key_ as process, d.act_id_ as step, e.business_key_ as business_key,
                    j.exception_msg_ as reason, coalesce(
                        (select min(i.incident_timestamp_) from act_ru_incident i where i.configuration_ = j.id_),
                        j.create_time_) as since
                from act_ru_job j
                join act_ru_jobdef d on d.id_ = j.job_def_id_
                left join act_ru_execution e on e.id_ = j.process_instance_id_
                where j.retries_ = 0) failed
            """;

    private final JdbcClient jdbc;
    private final ManagementService management;
    private final Rights rights;
    private final Trail trail;

    FailedJobs(JdbcClient jdbc, ManagementService management, Rights rights, Trail trail) {
        this.jdbc = jdbc;
        this.management = management;
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

    /** The oldest first, from after one of them on. */
    @Transactional(readOnly = true)
    public List<FailedJob> page(Actor actor, Optional<FailedJob> after, int limit) {
        rights.require(actor, Act.RETRY_JOB);
        return jdbc.sql(FAILED + " where (since, id) > (:since, :id) order by since, id limit :limit")
                .param("since", Timestamp.from(after.map(FailedJob::since).orElse(Instant.EPOCH)))
                .param("id", after.map(FailedJob::id).orElse(""))
                .param("limit", limit)
                .query(FailedJobs::read)
                .list();
    }

    /**
     * Has the step tried again; the job executor takes it up within a minute.
     *
     * @throws Refusal UNKNOWN for no such job, ALREADY_DONE when it was taken up in the meantime
     */
    @Transactional
    public void retry(Actor actor, String id) {
        rights.require(actor, Act.RETRY_JOB);
        FailedJob failed = jdbc.sql(FAILED + " where id = :id")
                .param("id", id)
                .query(FailedJobs::read)
                .optional()
                .orElseThrow(() -> new Refusal(isThere(id) ? RefusalCode.ALREADY_DONE : RefusalCode.UNKNOWN, id));
        management.setJobRetries(id, TRIES);
        trail.record(
                actor, null, null, "retryJob", null, null, Map.of("step", failed.step(), "case", failed.businessKey()));
    }

    private boolean isThere(String id) {
        return management.createJobQuery().jobId(id).count() > 0;
    }

    private static FailedJob read(ResultSet row, int ignored) throws SQLException {
        return new FailedJob(
                row.getString("id"),
                row.getString("process"),
                row.getString("step"),
                Objects.toString(row.getString("business_key"), ""),
                row.getTimestamp("since").toInstant(),
                Objects.toString(row.getString("reason"), ""));
    }
}
