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
import org.passerelle.dossiers.DossierId;
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
        jdbc.sql("insert into passerelle.score_sheet (dossier_id, reviewer_id, reviewer_name, assigned_at,"
                        + " due_at, sheet) values (:dossier, :reviewer, :name, :assignedAt, :dueAt,"
                        + " :sheet::jsonb)")
                .param("dossier", assignment.dossier().value())
                .param("reviewer", assignment.reviewer().value())
                .param("name", assignment.reviewerName())
                .param("assignedAt", assignment.assignedAt().atOffset(ZoneOffset.UTC))
                .param("dueAt", assignment.dueAt().atOffset(ZoneOffset.UTC))
                .param("sheet", Json.write(assignment.sheet()))
                .update();
    }

    /** Keeps an unfinished sheet; false once it is locked. */
    boolean save(DossierId dossier, PersonId reviewer, ScoreSheet sheet) {
        return jdbc.sql("update passerelle.score_sheet set sheet = :sheet::jsonb"
                                + " where dossier_id = :dossier and reviewer_id = :reviewer and locked_at is null")
                        .param("sheet", Json.write(sheet))
                        .param("dossier", dossier.value())
                        .param("reviewer", reviewer.value())
                        .update()
                == 1;
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
        return jdbc.sql("select * from passerelle.score_sheet where reviewer_id = :reviewer and locked_at is not null"
                        + " order by locked_at desc, dossier_id limit :size")
                .param("reviewer", reviewer.value())
                .param("size", size)
                .query(SheetsTable::assignment)
                .list();
    }

    private static Assignment assignment(ResultSet row, int ignored) throws SQLException {
        Timestamp locked = row.getTimestamp("locked_at");
        return new Assignment(
                new DossierId(row.getObject("dossier_id", UUID.class)),
                new PersonId(row.getObject("reviewer_id", UUID.class)),
                row.getString("reviewer_name"),
                row.getTimestamp("assigned_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                Json.read(row.getString("sheet"), ScoreSheet.class),
                locked == null ? null : locked.toInstant(),
                row.getBigDecimal("total"));
    }
}
