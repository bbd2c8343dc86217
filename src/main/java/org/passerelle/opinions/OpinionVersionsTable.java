package org.passerelle.opinions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.shared.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code opinion_version}: all that a body said, in the order in which it did. */
@Repository
class OpinionVersionsTable {

    private static final String COLUMNS = "v.number as said_number, v.late as said_late, v.at as said_at,"
            + " v.by_name as said_by, v.value as said_value, v.comment as said_comment,"
            + " v.conditions as said_conditions, v.answers as said_answers";

    private final JdbcClient jdbc;

    OpinionVersionsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was begun is the opinion's now; pages that still have it are told. */
    void dropDraft(ConsultationId id) {
        jdbc.sql("update passerelle.opinion_draft set answers = '{}'::jsonb, version = version + 1"
                        + " where consultation_id = :id and answers <> '{}'::jsonb")
                .param("id", id.value())
                .update();
    }

    void insert(ConsultationId id, int number, boolean late, OpinionAnswer answer, Instant at, Actor by) {
        jdbc.sql("insert into passerelle.opinion_version (consultation_id, number, late, at, by_login, by_name, value,"
                        + " comment, conditions, answers) values (:id, :number, :late, :at, :login, :name, :value,"
                        + " :comment, :conditions::jsonb, :answers::jsonb)")
                .param("id", id.value())
                .param("number", number)
                .param("late", late)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("login", by.login())
                .param("name", by.name())
                .param("value", answer.value().name())
                .param("comment", answer.comment())
                .param("conditions", Json.write(answer.conditions()))
                .param("answers", Json.write(answer.answers()))
                .update();
    }

    /** The newest first. */
    List<OpinionVersion> of(ConsultationId id) {
        return jdbc.sql("select " + COLUMNS + " from passerelle.opinion_version v where v.consultation_id = :id"
                        + " order by v.number desc")
                .param("id", id.value())
                .query(OpinionVersionsTable::version)
                .list();
    }

    /** What the body said last on other dossiers that have a partner in common with this one, but for the closed ones; the newest first. */
    List<EarlierOpinion> earlier(String body, DossierId dossier, Set<DossierId> closed, int size) {
        return jdbc.sql("select " + COLUMNS + ", d.number, d.title, shared.names"
                        + " from passerelle.consultation c"
                        + " join passerelle.opinion_version v on v.consultation_id = c.id and v.number = c.version"
                        + " join passerelle.dossier d on d.id = c.dossier_id"
                        + " join lateral (select string_agg(o.name, ', ' order by o.name) as names"
                        + " from jsonb_array_elements(d.partners) theirs"
                        + " join passerelle.organisation o on o.id = (theirs ->> 'organisation')::uuid"
                        + " where o.id in (select (ours ->> 'organisation')::uuid from passerelle.dossier this,"
                        + " jsonb_array_elements(this.partners) ours where this.id = :dossier)) shared on true"
                        + " where c.body = :body and c.dossier_id <> :dossier and c.dossier_id <> all (:closed) and shared.names is not null"
                        + " order by v.at desc, c.id limit :size")
                .param("body", body)
                .param("dossier", dossier.value())
                .param("closed", closed.stream().map(DossierId::value).toArray(UUID[]::new))
                .param("size", size)
                .query((row, number) -> new EarlierOpinion(
                        row.getString("number"), row.getString("title"), row.getString("names"), version(row, number)))
                .list();
    }

    /** The columns of a version, joined as {@code v}. */
    static String columns() {
        return COLUMNS;
    }

    static OpinionVersion version(ResultSet row, int ignored) throws SQLException {
        return new OpinionVersion(
                row.getInt("said_number"),
                row.getBoolean("said_late"),
                row.getTimestamp("said_at").toInstant(),
                row.getString("said_by"),
                OpinionValue.valueOf(row.getString("said_value")),
                row.getString("said_comment"),
                Arrays.asList(Json.read(row.getString("said_conditions"), String[].class)),
                Json.readMap(row.getString("said_answers")));
    }
}
