package org.passerelle.opinions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code consultation}. */
@Repository
class ConsultationsTable {

    private final JdbcClient jdbc;

    ConsultationsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Consultation consultation) {
        jdbc.sql("insert into passerelle.consultation (id, dossier_id, kind, body, label, asked_at, due_at, status,"
                        + " conditions, answers) values (:id, :dossier, :kind, :body, :label, :askedAt, :dueAt, :status,"
                        + " '[]'::jsonb, '{}'::jsonb)")
                .param("id", consultation.id().value())
                .param("dossier", consultation.dossier().value())
                .param("kind", consultation.kind().name())
                .param("body", consultation.body())
                .param("label", consultation.label())
                .param("askedAt", consultation.askedAt().atOffset(ZoneOffset.UTC))
                .param("dueAt", consultation.dueAt().atOffset(ZoneOffset.UTC))
                .param("status", consultation.status().name())
                .update();
    }

    /** Records the answer of a body that is still awaited; false when it is not any more. */
    boolean answer(ConsultationId id, OpinionAnswer answer, Instant at, String by, String name) {
        return jdbc.sql("update passerelle.consultation set status = 'GIVEN', value = :value, comment = :comment,"
                                + " conditions = :conditions::jsonb, answers = :answers::jsonb, given_at = :at, given_by = :by,"
                                + " given_by_name = :name where id = :id and status = 'ASKED'")
                        .param("value", answer.value().name())
                        .param("comment", answer.comment())
                        .param("conditions", Json.write(answer.conditions()))
                        .param("answers", Json.write(answer.answers()))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("name", name)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Records silence where the body is still awaited; false when it is not. */
    boolean silence(ConsultationId id, Instant at) {
        return jdbc.sql("update passerelle.consultation set status = 'SILENT', value = 'DEEMED_SILENT', given_at = :at,"
                                + " given_by = 'clockwork' where id = :id and status = 'ASKED'")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    void cancel(DossierId dossier) {
        jdbc.sql("update passerelle.consultation set status = 'CANCELLED' where dossier_id = :dossier and"
                        + " status = 'ASKED'")
                .param("dossier", dossier.value())
                .update();
    }

    List<Consultation> of(DossierId dossier) {
        return jdbc.sql("select * from passerelle.consultation where dossier_id = :dossier order by kind, body")
                .param("dossier", dossier.value())
                .query(ConsultationsTable::consultation)
                .list();
    }

    /** The consultations of several dossiers at once. */
    Map<DossierId, List<Consultation>> of(Collection<DossierId> dossiers) {
        if (dossiers.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select * from passerelle.consultation where dossier_id in (:dossiers) order by kind, body")
                .param("dossiers", dossiers.stream().map(DossierId::value).toList())
                .query(ConsultationsTable::consultation)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Consultation::dossier));
    }

    Optional<Consultation> find(ConsultationId id) {
        return jdbc.sql("select * from passerelle.consultation where id = :id")
                .param("id", id.value())
                .query(ConsultationsTable::consultation)
                .optional();
    }

    /** What these bodies were asked and have answered or let pass, newest first. */
    List<Consultation> done(Collection<String> bodies, int size) {
        return jdbc.sql("select * from passerelle.consultation where body in (:bodies) and status in ('GIVEN',"
                        + " 'SILENT') order by given_at desc, id limit :size")
                .param("bodies", bodies)
                .param("size", size)
                .query(ConsultationsTable::consultation)
                .list();
    }

    private static Consultation consultation(ResultSet row, int ignored) throws SQLException {
        String value = row.getString("value");
        return new Consultation(
                new ConsultationId(row.getObject("id", UUID.class)),
                new DossierId(row.getObject("dossier_id", UUID.class)),
                ConsultationKind.valueOf(row.getString("kind")),
                row.getString("body"),
                row.getString("label"),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                Consultation.Status.valueOf(row.getString("status")),
                value == null ? null : OpinionValue.valueOf(value),
                row.getString("comment"),
                Arrays.asList(Json.read(row.getString("conditions"), String[].class)),
                Json.readMap(row.getString("answers")),
                instant(row.getTimestamp("given_at")),
                row.getString("given_by_name"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
