package org.passerelle.dossiers;

import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code submission}: written once, never changed. */
@Repository
class SubmissionsTable {

    private final JdbcClient jdbc;

    SubmissionsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Submission submission) {
        jdbc.sql("insert into passerelle.submission (dossier_id, number, at, by_login, by_name, content, sha256)"
                        + " values (:dossier, :number, :at, :login, :name, :content, :sha256)")
                .param("dossier", submission.dossier().value())
                .param("number", submission.number())
                .param("at", submission.at().atOffset(ZoneOffset.UTC))
                .param("login", submission.by())
                .param("name", submission.byName())
                .param("content", submission.content())
                .param("sha256", submission.sha256())
                .update();
    }

    Optional<Submission> find(DossierId dossier) {
        return jdbc.sql("select * from passerelle.submission where dossier_id = :dossier")
                .param("dossier", dossier.value())
                .query((row, ignored) -> new Submission(
                        dossier,
                        row.getString("number"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_login"),
                        row.getString("by_name"),
                        row.getString("content"),
                        row.getString("sha256")))
                .optional();
    }
}
