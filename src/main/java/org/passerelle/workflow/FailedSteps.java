package org.passerelle.workflow;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.StoppedDossiers;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.workflow.model.Model;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a call and of its dossiers that failed as often as they are tried, for whoever follows the procedure. */
@Service
@Transactional(readOnly = true)
public class FailedSteps implements StoppedDossiers {

    /** The cause alone: an incident of a process that another called stands in both. */
    private static final String CAUSES =
            """
            select p.key_, i.activity_id_, i.incident_timestamp_, i.configuration_, e.business_key_, d.id
            from act_ru_incident i
            join act_ru_execution e on e.id_ = i.proc_inst_id_
            join act_re_procdef p on p.id_ = i.proc_def_id_
            left join passerelle.dossier d on d.number = e.business_key_
            where i.id_ = i.cause_incident_id_ and (d.call_id = :call or e.business_key_ = :code)
            order by i.incident_timestamp_, e.business_key_
            """;

    private final JdbcClient jdbc;
    private final Calls calls;
    private final Conflicts conflicts;
    private final Rights rights;

    FailedSteps(JdbcClient jdbc, Calls calls, Conflicts conflicts, Rights rights) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.conflicts = conflicts;
        this.rights = rights;
    }

    /**
     * A step that waits until somebody has it tried again.
     *
     * @param process the model's key; with {@code step} its name is the text {@code process.KEY.STEP}
     * @param job what {@link FailedJobs#retry} takes
     * @param name the dossier's number, or the code of the call itself
     * @param dossier absent where the call's own process failed
     */
    public record FailedStep(
            String process, String step, Instant since, String job, String name, @Nullable DossierId dossier) {

        /** Whether a decision's letter could not be written: who releases letters has it tried again. */
        public boolean isLetter() {
            return LetterJobs.writes(step);
        }
    }

    /** The oldest first; without those of dossiers that are closed to the actor. */
    public List<FailedStep> of(Actor actor, CallId call) {
        rights.require(actor, Act.READ_TRAIL);
        Set<DossierId> closed = conflicts.closedTo(actor);
        return all(call).stream()
                .filter(step -> step.dossier() == null || !closed.contains(step.dossier()))
                .toList();
    }

    @Override
    public Set<DossierId> stopped(CallId call) {
        Set<DossierId> stopped = new HashSet<>();
        all(call).stream()
                .filter(step -> !Model.BESIDE.contains(step.process()))
                .forEach(step -> Optional.ofNullable(step.dossier()).ifPresent(stopped::add));
        return stopped;
    }

    private List<FailedStep> all(CallId call) {
        return jdbc.sql(CAUSES)
                .param("call", call.value())
                .param("code", calls.get(call).code())
                .query((row, i) -> new FailedStep(
                        row.getString("key_"),
                        row.getString("activity_id_"),
                        row.getTimestamp("incident_timestamp_").toInstant(),
                        row.getString("configuration_"),
                        row.getString("business_key_"),
                        Optional.ofNullable(row.getObject("id", UUID.class))
                                .map(DossierId::new)
                                .orElse(null)))
                .list();
    }
}
