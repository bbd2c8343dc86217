package org.passerelle.opinions;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;
import org.passerelle.shared.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code consultation}. */
@Repository
class ConsultationsTable {

    static final String SELECT = "select c.*, " + OpinionVersionsTable.columns()
            + " from passerelle.consultation c left join passerelle.opinion_version v"
            + " on v.consultation_id = c.id and v.number = c.late_version ";

    /** That a consultation {@code c} can have more time: its last day is not over, nor was it put off. */
    static final String EXTENDABLE = "c.status = 'ASKED' and c.extended_at is null and c.due_at > :now";

    private final JdbcClient jdbc;

    ConsultationsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Consultation consultation) {
        jdbc.sql("insert into passerelle.consultation (id, dossier_id, kind, body, label, asked_at, due_at, status,"
                        + " added_reason, conditions, answers) values (:id, :dossier, :kind, :body, :label, :askedAt,"
                        + " :dueAt, :status, :reason, '[]'::jsonb, '{}'::jsonb)")
                .param("id", consultation.id().value())
                .param("dossier", consultation.dossier().value())
                .param("kind", consultation.kind().name())
                .param("body", consultation.body())
                .param("label", consultation.label())
                .param("askedAt", consultation.askedAt().atOffset(ZoneOffset.UTC))
                .param("dueAt", consultation.dueAt().atOffset(ZoneOffset.UTC))
                .param("status", consultation.status().name())
                .param("reason", consultation.course().addedReason())
                .update();
    }

    /**
     * Records what a body says, where it still stands as it was read; false when it does not any more.
     *
     * @param from the status that it has: awaited for a first answer, given for one that replaces another
     * @param read the number of the version that the new one follows
     */
    boolean answer(
            ConsultationId id,
            Consultation.Status from,
            int read,
            OpinionAnswer answer,
            Instant at,
            String by,
            String name) {
        return jdbc.sql("update passerelle.consultation set status = 'GIVEN', value = :value, comment = :comment,"
                                + " conditions = :conditions::jsonb, answers = :answers::jsonb, given_at = :at, given_by = :by,"
                                + " given_by_name = :name, version = version + 1 where id = :id and status = :from"
                                + " and version = :read")
                        .param("value", answer.value().name())
                        .param("comment", answer.comment())
                        .param("conditions", Json.write(answer.conditions()))
                        .param("answers", Json.write(answer.answers()))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("name", name)
                        .param("id", id.value())
                        .param("from", from.name())
                        .param("read", read)
                        .update()
                == 1;
    }

    /** A further version came after the silence: what silence recorded stays. */
    boolean answerLate(ConsultationId id, int read) {
        return jdbc.sql("update passerelle.consultation set version = version + 1, late_version = version + 1"
                                + " where id = :id and status = 'SILENT' and version = :read")
                        .param("id", id.value())
                        .param("read", read)
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

    /** Withdraws the request where the body is still awaited; false when it is not. */
    boolean withdraw(ConsultationId id, String reason) {
        return jdbc.sql("update passerelle.consultation set status = 'WITHDRAWN', withdrawn_reason = :reason"
                                + " where id = :id and status = 'ASKED'")
                        .param("reason", reason)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Puts the time off where the body is still awaited and it was not put off before; false when not. */
    boolean extend(ConsultationId id, Instant due, Instant at) {
        return jdbc.sql("update passerelle.consultation set due_at = :due, extended_at = :at"
                                + " where id = :id and status = 'ASKED' and extended_at is null")
                        .param("due", due.atOffset(ZoneOffset.UTC))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    void hold(ConsultationId id, @Nullable PersonId holder) {
        jdbc.sql("update passerelle.consultation set holder_id = :holder where id = :id")
                .param("holder", holder == null ? null : holder.value(), java.sql.Types.OTHER)
                .param("id", id.value())
                .update();
    }

    void cancel(DossierId dossier) {
        jdbc.sql("update passerelle.consultation set status = 'CANCELLED' where dossier_id = :dossier and"
                        + " status = 'ASKED'")
                .param("dossier", dossier.value())
                .update();
    }

    List<Consultation> of(DossierId dossier) {
        return jdbc.sql(SELECT + "where c.dossier_id = :dossier order by c.kind, c.body, c.asked_at")
                .param("dossier", dossier.value())
                .query(ConsultationRow::read)
                .list();
    }

    /** The consultations of several dossiers at once. */
    Map<DossierId, List<Consultation>> of(Collection<DossierId> dossiers) {
        if (dossiers.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(SELECT + "where c.dossier_id in (:dossiers) order by c.kind, c.body, c.asked_at")
                .param("dossiers", dossiers.stream().map(DossierId::value).toList())
                .query(ConsultationRow::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Consultation::dossier));
    }

    /** What a body is awaited for in a call, is not past its last day and was not put off yet. */
    List<Consultation> extendable(CallId call, String body, Instant now) {
        return jdbc.sql(SELECT + "join passerelle.dossier d on d.id = c.dossier_id where d.call_id = :call"
                        + " and c.body = :body and " + EXTENDABLE + " order by c.id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("call", call.value())
                .param("body", body)
                .query(ConsultationRow::read)
                .list();
    }

    Optional<Consultation> find(ConsultationId id) {
        return jdbc.sql(SELECT + "where c.id = :id")
                .param("id", id.value())
                .query(ConsultationRow::read)
                .optional();
    }

    /** What these bodies were asked and have answered or let pass, newest first. */
    List<Consultation> done(Collection<String> bodies, int size) {
        return jdbc.sql(SELECT + "where c.body in (:bodies) and c.status in ('GIVEN', 'SILENT')"
                        + " order by c.given_at desc, c.id limit :size")
                .param("bodies", bodies)
                .param("size", size)
                .query(ConsultationRow::read)
                .list();
    }
}
