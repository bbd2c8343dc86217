package org.passerelle.dossiers;

import java.time.Clock;
import java.util.List;
import org.passerelle.shared.ReadTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The worklist made anew: the open tasks of the processes, the derogations that wait for an answer, what conflicts annulled
 * and nobody has looked at, the mails that did not arrive; for each dossier's officer in person, as {@link Worklist} has it, and
 * with the words of V117.
 */
@Component
class WorklistAnew implements ReadTable {

    private static final String TABLE = "worklist";

    private final JdbcClient jdbc;
    private final FreshRows fresh;
    private final AwaitedTasks tasks;
    private final DerogationsTable derogations;
    private final Clock clock;

    WorklistAnew(JdbcClient jdbc, FreshRows fresh, AwaitedTasks tasks, DerogationsTable derogations, Clock clock) {
        this.jdbc = jdbc;
        this.fresh = fresh;
        this.tasks = tasks;
        this.derogations = derogations;
        this.clock = clock;
    }

    @Override
    public String name() {
        return TABLE;
    }

    @Override
    public Rebuilt rebuild(boolean mend) {
        String anew = fresh.beside(TABLE, mend);
        tasks.into(anew);
        addDerogations(anew);
        addAlerts(anew);
        addUndelivered(anew);
        jdbc.sql("update " + anew + " w set person_id = o.person_id from passerelle.dossier_officer o"
                        + " where o.dossier_id = w.dossier_id and w.person_id is null and w.awaited = 'CASE_OFFICER'"
                        + " and w.kind not in " + Worklist.OF_A_COLLEAGUE)
                .update();
        jdbc.sql("update " + anew + " w set words = d.words || ' ' || o.name_words from passerelle.dossier d"
                        + " join passerelle.organisation o on o.id = d.lead_id where d.id = w.dossier_id")
                .update();
        jdbc.sql("update " + anew + " w set words = passerelle.words_of(null, w.call_id) where w.dossier_id is null")
                .update();
        return fresh.compare(TABLE, "task_id", mend);
    }

    private void addDerogations(String anew) {
        List<Derogation> waiting = derogations.waiting();
        jdbc.sql(
                        "insert into " + anew + " (task_id, kind, dossier_id, call_id, awaited, since, due)"
                                + " select g.id::text, 'DECIDE_DEROGATION', g.dossier_id, d.call_id, 'CASE_OFFICER', g.asked_at,"
                                + " u.due from unnest(:ids::uuid[], :dues::text[]::timestamptz[]) u (id, due)"
                                + " join passerelle.derogation g on g.id = u.id join passerelle.dossier d on d.id = g.dossier_id")
                .param("ids", waiting.stream().map(one -> one.id().toString()).toArray(String[]::new))
                .param(
                        "dues",
                        waiting.stream()
                                .map(one -> Derogations.due(one.askedAt(), clock.getZone())
                                        .toString())
                                .toArray(String[]::new))
                .update();
    }

    private void addUndelivered(String anew) {
        jdbc.sql("insert into " + anew + " (task_id, kind, dossier_id, call_id, awaited, since)"
                        + " select u.mail_id::text, 'MEND_MAIL', u.dossier_id, d.call_id, u.awaited, u.at"
                        + " from passerelle.undelivered u join passerelle.dossier d on d.id = u.dossier_id"
                        + " where u.settled_at is null")
                .update();
    }

    private void addAlerts(String anew) {
        jdbc.sql("insert into " + anew + " (task_id, kind, dossier_id, call_id, awaited, since)"
                        + " select a.id::text, 'EXAMINE_CONFLICT', a.dossier_id, d.call_id, a.awaited, a.at"
                        + " from passerelle.conflict_alert a join passerelle.dossier d on d.id = a.dossier_id"
                        + " where a.examined_at is null")
                .update();
    }
}
