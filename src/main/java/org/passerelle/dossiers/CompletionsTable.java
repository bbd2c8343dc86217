package org.passerelle.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.calls.DocumentType;
import org.passerelle.shared.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code completion}: one row for each round; the snapshot of an answer is written once. */
@Repository
class CompletionsTable {

    private final JdbcClient jdbc;

    CompletionsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CompletionRequest request) {
        jdbc.sql("insert into passerelle.completion (id, dossier_id, round, sections, documents, words, asked_by,"
                        + " asked_at, due, state) values (:id, :dossier, :round, :sections::jsonb, :documents::jsonb,"
                        + " :words, :by, :at, :due, :state)")
                .param("id", request.id())
                .param("dossier", request.dossier().value())
                .param("round", request.round())
                .param("sections", Json.write(request.sections()))
                .param("documents", Json.write(request.documents()))
                .param("words", request.words())
                .param("by", request.askedBy())
                .param("at", request.askedAt().atOffset(ZoneOffset.UTC))
                .param("due", request.dueAt().atOffset(ZoneOffset.UTC))
                .param("state", request.state().name())
                .update();
    }

    /** The answer with its snapshot. */
    void answer(UUID request, Snapshot snapshot) {
        jdbc.sql("update passerelle.completion set state = 'ANSWERED', closed_at = :at, answered_by = :by,"
                        + " content = :content, sha256 = :sha256 where id = :id")
                .param("id", request)
                .param("at", snapshot.at().atOffset(ZoneOffset.UTC))
                .param("by", snapshot.byName())
                .param("content", snapshot.content())
                .param("sha256", snapshot.sha256())
                .update();
    }

    void endInSilence(UUID request, Instant at) {
        jdbc.sql("update passerelle.completion set state = 'SILENT', closed_at = :at where id = :id")
                .param("id", request)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those of a dossier, by round. */
    List<CompletionRequest> of(DossierId dossier) {
        return jdbc.sql("select * from passerelle.completion where dossier_id = :dossier order by round")
                .param("dossier", dossier.value())
                .query(CompletionsTable::read)
                .list();
    }

    /** The one that waits for its applicant. */
    Optional<CompletionRequest> open(DossierId dossier) {
        return jdbc.sql("select * from passerelle.completion where dossier_id = :dossier and state = 'ASKED'")
                .param("dossier", dossier.value())
                .query(CompletionsTable::read)
                .optional();
    }

    /** Those that wait for their applicants, among these dossiers. */
    List<CompletionRequest> open(Collection<DossierId> dossiers) {
        return dossiers.isEmpty()
                ? List.of()
                : jdbc.sql("select * from passerelle.completion where dossier_id in (:dossiers) and state = 'ASKED'")
                        .param(
                                "dossiers",
                                dossiers.stream().map(DossierId::value).toList())
                        .query(CompletionsTable::read)
                        .list();
    }

    /** What was answered, by round. */
    List<Snapshot> answers(DossierId dossier) {
        return jdbc.sql("select * from passerelle.completion where dossier_id = :dossier and content is not null"
                        + " order by round")
                .param("dossier", dossier.value())
                .query((row, ignored) -> new Snapshot(
                        row.getInt("round"),
                        row.getTimestamp("closed_at").toInstant(),
                        row.getString("answered_by"),
                        row.getString("content"),
                        row.getString("sha256")))
                .list();
    }

    private static CompletionRequest read(ResultSet row, int ignored) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        return new CompletionRequest(
                row.getObject("id", UUID.class),
                new DossierId(row.getObject("dossier_id", UUID.class)),
                row.getInt("round"),
                Arrays.asList(Json.read(row.getString("sections"), String[].class)),
                Arrays.asList(Json.read(row.getString("documents"), DocumentType[].class)),
                row.getString("words"),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("due").toInstant(),
                CompletionRequest.State.valueOf(row.getString("state")),
                closed == null ? null : closed.toInstant(),
                row.getString("answered_by"));
    }
}
