package org.passerelle.reviews;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.PersonId;
import org.passerelle.shared.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code score_sheet}: one row a reviewer and dossier. */
@Repository
class SheetsTable {

    private final JdbcClient jdbc;

    SheetsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Assignment assignment) {
        jdbc.sql("insert into passerelle.score_sheet (dossier_id, reviewer_id, reviewer_name, state, assigned_at,"
                        + " answer_due_at, due_at, sheet, ground) values (:dossier, :reviewer, :name, :state,"
                        + " :assignedAt, :answerDue, :dueAt, :sheet::jsonb, '')")
                .param("dossier", assignment.dossier().value())
                .param("reviewer", assignment.reviewer().value())
                .param("name", assignment.reviewerName())
                .param("state", assignment.state().name())
                .param("answerDue", assignment.answerDue().atOffset(ZoneOffset.UTC))
                .param("assignedAt", assignment.assignedAt().atOffset(ZoneOffset.UTC))
                .param("dueAt", assignment.dueAt().atOffset(ZoneOffset.UTC))
                .param("sheet", Json.write(assignment.sheet()))
                .update();
    }

    /** The reviewer accepted: the sheet is expected from now. */
    void accept(DossierId dossier, PersonId reviewer, Instant due, ScoreSheet sheet) {
        jdbc.sql("update passerelle.score_sheet set state = 'ACCEPTED', due_at = :due, sheet = :sheet::jsonb"
                        + " where dossier_id = :dossier and reviewer_id = :reviewer and state = 'INVITED'")
                .param("due", due.atOffset(ZoneOffset.UTC))
                .param("sheet", Json.write(sheet))
                .param("dossier", dossier.value())
                .param("reviewer", reviewer.value())
                .update();
    }

    /** The reviewer is waited for no more. */
    void leave(DossierId dossier, PersonId reviewer, ReviewerState state, String ground) {
        jdbc.sql("update passerelle.score_sheet set state = :state, ground = :ground"
                        + " where dossier_id = :dossier and reviewer_id = :reviewer and locked_at is null")
                .param("state", state.name())
                .param("ground", ground)
                .param("dossier", dossier.value())
                .param("reviewer", reviewer.value())
                .update();
    }

    /** A locked sheet counts no more; what it said is kept. */
    void annul(DossierId dossier, PersonId reviewer, String ground) {
        jdbc.sql("update passerelle.score_sheet set state = 'ANNULLED', ground = :ground"
                        + " where dossier_id = :dossier and reviewer_id = :reviewer and locked_at is not null")
                .param("ground", ground)
                .param("dossier", dossier.value())
                .param("reviewer", reviewer.value())
                .update();
    }

    /** The seat of a reviewer who left is another's now. */
    void passOn(DossierId dossier, PersonId left) {
        jdbc.sql("update passerelle.score_sheet set passed_on = true"
                        + " where dossier_id = :dossier and reviewer_id = :reviewer")
                .param("dossier", dossier.value())
                .param("reviewer", left.value())
                .update();
    }

    /** Opens a locked sheet again; false when it was open. */
    boolean unlock(DossierId dossier, PersonId reviewer, Instant due) {
        return jdbc.sql("update passerelle.score_sheet set locked_at = null, total = null, due_at = :due"
                                + " where dossier_id = :dossier and reviewer_id = :reviewer and locked_at is not null")
                        .param("due", due.atOffset(ZoneOffset.UTC))
                        .param("dossier", dossier.value())
                        .param("reviewer", reviewer.value())
                        .update()
                == 1;
    }

    /** An unfinished sheet as it is kept, held until the transaction ends; empty once it is locked. */
    Optional<ScoreSheet> draft(DossierId dossier, PersonId reviewer) {
        return jdbc.sql("select sheet from passerelle.score_sheet"
                        + " where dossier_id = :dossier and reviewer_id = :reviewer and locked_at is null for update")
                .param("dossier", dossier.value())
                .param("reviewer", reviewer.value())
                .query((row, number) -> Json.read(row.getString("sheet"), ScoreSheet.class))
                .optional();
    }

    /** Keeps an unfinished sheet, which is held. */
    void save(DossierId dossier, PersonId reviewer, ScoreSheet sheet) {
        jdbc.sql("update passerelle.score_sheet set sheet = :sheet::jsonb"
                        + " where dossier_id = :dossier and reviewer_id = :reviewer and locked_at is null")
                .param("sheet", Json.write(sheet))
                .param("dossier", dossier.value())
                .param("reviewer", reviewer.value())
                .update();
    }

    /** Locks a finished sheet; false when it was locked before. */
    boolean lock(DossierId dossier, PersonId reviewer, ScoreSheet sheet, BigDecimal total, Instant at) {
        return jdbc.sql("update passerelle.score_sheet set sheet = :sheet::jsonb, total = :total, locked_at = :at"
                                + " where dossier_id = :dossier and reviewer_id = :reviewer and locked_at is null")
                        .param("sheet", Json.write(sheet))
                        .param("total", total)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("dossier", dossier.value())
                        .param("reviewer", reviewer.value())
                        .update()
                == 1;
    }

    List<Assignment> of(DossierId dossier) {
        return jdbc.sql("select * from passerelle.score_sheet where dossier_id = :dossier order by reviewer_name")
                .param("dossier", dossier.value())
                .query(SheetsTable::assignment)
                .list();
    }

    /** The sheets of several dossiers at once. */
    Map<DossierId, List<Assignment>> of(Collection<DossierId> dossiers) {
        if (dossiers.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select * from passerelle.score_sheet where dossier_id in (:dossiers) order by reviewer_name")
                .param("dossiers", dossiers.stream().map(DossierId::value).toList())
                .query(SheetsTable::assignment)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Assignment::dossier));
    }

    Optional<Assignment> find(DossierId dossier, PersonId reviewer) {
        return jdbc.sql("select * from passerelle.score_sheet where dossier_id = :dossier and reviewer_id = :reviewer")
                .param("dossier", dossier.value())
                .param("reviewer", reviewer.value())
                .query(SheetsTable::assignment)
                .optional();
    }

    /** The sheets that a reviewer has locked, newest first. */
    List<Assignment> lockedBy(PersonId reviewer, int size) {
        return jdbc.sql("select * from passerelle.score_sheet where reviewer_id = :reviewer and state = 'ACCEPTED'"
                        + " and locked_at is not null order by locked_at desc, dossier_id limit :size")
                .param("reviewer", reviewer.value())
                .param("size", size)
                .query(SheetsTable::assignment)
                .list();
    }

    /** How many dossiers under appraisal have no reviewer, by the code of their call. */
    List<Distributions.Waiting> waiting(Collection<DossierId> without) {
        return jdbc.sql("select c.id, c.code, count(*) as dossiers from passerelle.dossier d"
                        + " join passerelle.call c on c.id = d.call_id where d.stage = :stage and d.id <> all (:without) and not exists"
                        + " (select 1 from passerelle.score_sheet s where s.dossier_id = d.id)"
                        + " group by c.id, c.code order by c.code")
                .param("stage", Stage.UNDER_APPRAISAL.name())
                .param("without", without.stream().map(DossierId::value).toArray(UUID[]::new))
                .query((row, index) -> new Distributions.Waiting(
                        new CallId(row.getObject("id", UUID.class)), row.getString("code"), row.getInt("dossiers")))
                .list();
    }

    private static Assignment assignment(ResultSet row, int ignored) throws SQLException {
        Timestamp locked = row.getTimestamp("locked_at");
        return new Assignment(
                new DossierId(row.getObject("dossier_id", UUID.class)),
                new PersonId(row.getObject("reviewer_id", UUID.class)),
                row.getString("reviewer_name"),
                ReviewerState.valueOf(row.getString("state")),
                row.getTimestamp("assigned_at").toInstant(),
                row.getTimestamp("answer_due_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                Json.read(row.getString("sheet"), ScoreSheet.class),
                locked == null ? null : locked.toInstant(),
                row.getBigDecimal("total"),
                row.getString("ground"),
                row.getBoolean("passed_on"));
    }
}
