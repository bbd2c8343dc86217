package org.passerelle.links;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.opinions.ConsultationId;
import org.passerelle.shared.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code opinion_draft}. */
@Repository
class OpinionDrafts {

    private final JdbcClient jdbc;

    OpinionDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    OpinionDraft of(ConsultationId consultation) {
        return jdbc.sql("select * from passerelle.opinion_draft where consultation_id = :id")
                .param("id", consultation.value())
                .query(OpinionDrafts::draft)
                .optional()
                .orElseGet(() -> OpinionDraft.none(consultation));
    }

    /** The same, held until the transaction ends, so that saves and guesses follow one after the other. */
    OpinionDraft locked(ConsultationId consultation, Instant now) {
        jdbc.sql("insert into passerelle.opinion_draft (consultation_id, version, answers, saved_at, saved_with)"
                        + " values (:id, 0, '{}'::jsonb, :now, '') on conflict do nothing")
                .param("id", consultation.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("select * from passerelle.opinion_draft where consultation_id = :id for update")
                .param("id", consultation.value())
                .query(OpinionDrafts::draft)
                .single();
    }

    void save(ConsultationId consultation, Map<String, Object> answers, String with, Instant now) {
        jdbc.sql(
                        "update passerelle.opinion_draft set version = version + 1, answers = :answers::jsonb, saved_at = :now,"
                                + " saved_with = :with where consultation_id = :id")
                .param("answers", Json.write(answers))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("with", with)
                .param("id", consultation.value())
                .update();
    }

    void code(ConsultationId consultation, String hash, Instant now, LocalDate day) {
        jdbc.sql("update passerelle.opinion_draft set code_hash = :hash, code_sent_at = :now, code_attempts = 0,"
                        + " codes_sent = case when codes_day = :day then codes_sent + 1 else 1 end, codes_day = :day"
                        + " where consultation_id = :id")
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("day", day)
                .param("id", consultation.value())
                .update();
    }

    void wrongCode(ConsultationId consultation) {
        jdbc.sql("update passerelle.opinion_draft set code_attempts = code_attempts + 1 where consultation_id = :id")
                .param("id", consultation.value())
                .update();
    }

    /** The opinion was given: the code has served, and what was written is the opinion's now. */
    void sent(ConsultationId consultation, String with) {
        jdbc.sql("update passerelle.opinion_draft set sent_with = :with, code_hash = null, version = version + 1,"
                        + " answers = '{}'::jsonb where consultation_id = :id")
                .param("with", with)
                .param("id", consultation.value())
                .update();
    }

    /** When a draft was saved last, of those that have one. */
    Map<ConsultationId, Instant> savedAt(Collection<ConsultationId> consultations) {
        Map<ConsultationId, Instant> saved = new HashMap<>();
        if (!consultations.isEmpty()) {
            jdbc.sql("select consultation_id, saved_at from passerelle.opinion_draft where consultation_id in (:ids)"
                            + " and answers <> '{}'::jsonb")
                    .param(
                            "ids",
                            consultations.stream().map(ConsultationId::value).toList())
                    .query(row -> {
                        saved.put(
                                new ConsultationId(row.getObject("consultation_id", UUID.class)),
                                row.getTimestamp("saved_at").toInstant());
                    });
        }
        return saved;
    }

    private static OpinionDraft draft(ResultSet row, int ignored) throws SQLException {
        java.sql.Date day = row.getDate("codes_day");
        return new OpinionDraft(
                new ConsultationId(row.getObject("consultation_id", UUID.class)),
                row.getInt("version"),
                Json.readMap(row.getString("answers")),
                row.getTimestamp("saved_at").toInstant(),
                row.getString("saved_with"),
                row.getString("sent_with"),
                row.getString("code_hash"),
                instant(row.getTimestamp("code_sent_at")),
                row.getInt("code_attempts"),
                day == null ? null : day.toLocalDate(),
                row.getInt("codes_sent"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
