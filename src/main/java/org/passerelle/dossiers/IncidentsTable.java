package org.passerelle.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code call_incident}: written once, never changed. */
@Repository
class IncidentsTable {

    private static final String COLUMNS = "select i.*, o.name as lead from passerelle.call_incident i"
            + " left join passerelle.dossier d on d.id = i.dossier_id"
            + " left join passerelle.organisation o on o.id = d.lead_id ";

    private static final String COVERS = " i.call_id = d.call_id and (i.dossier_id is null or i.dossier_id = d.id) ";

    private final JdbcClient jdbc;

    IncidentsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Incident incident) {
        DossierId dossier = incident.dossier();
        jdbc.sql(
                        "insert into passerelle.call_incident (id, call_id, dossier_id, began_at, ended_at, reopens_until, reason,"
                                + " declared_by, declared_at) values (:id, :call, :dossier, :from, :to, :until, :reason, :by, :at)")
                .param("id", incident.id())
                .param("call", incident.call().value())
                .param("dossier", dossier == null ? null : dossier.value(), Types.OTHER)
                .param("from", incident.from().atOffset(ZoneOffset.UTC))
                .param("to", incident.to().atOffset(ZoneOffset.UTC))
                .param("until", incident.until().atOffset(ZoneOffset.UTC))
                .param("reason", incident.reason())
                .param("by", incident.by())
                .param("at", incident.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Incident> find(UUID id) {
        return jdbc.sql(COLUMNS + "where i.id = :id")
                .param("id", id)
                .query(IncidentsTable::incident)
                .optional();
    }

    /** Those of a call, the newest first. */
    List<Incident> of(CallId call) {
        return jdbc.sql(COLUMNS + "where i.call_id = :call order by i.declared_at desc, i.id")
                .param("call", call.value())
                .query(IncidentsTable::incident)
                .list();
    }

    /** Until when an incident lets each of several be submitted; without those that none concerns, or that came in before. */
    Map<DossierId, Instant> until(Collection<DossierId> dossiers) {
        Map<DossierId, Instant> until = new HashMap<>();
        if (!dossiers.isEmpty()) {
            jdbc.sql("select d.id, max(i.reopens_until) as until from passerelle.dossier d"
                            + " join passerelle.call c on c.id = d.call_id"
                            + " join passerelle.call_incident i on" + COVERS + "where d.id = any (:ids)"
                            + " and (d.submitted_at is null or d.submitted_at >= c.closes_at) group by d.id")
                    .param("ids", dossiers.stream().map(DossierId::value).toArray(UUID[]::new))
                    .query(row -> {
                        until.put(
                                new DossierId(row.getObject("id", UUID.class)),
                                row.getTimestamp("until").toInstant());
                    });
        }
        return until;
    }

    /** Until when drafts of a call may still come in, for an incident that is open; none where nobody is waited for. */
    Optional<Instant> awaited(CallId call, Instant now) {
        return Objects.requireNonNull(jdbc.sql("select max(i.reopens_until) as until from passerelle.dossier d"
                        + " join passerelle.call_incident i on" + COVERS
                        + "where d.call_id = :call and d.stage = 'DRAFT' and i.reopens_until > :now")
                .param("call", call.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) ->
                        Optional.ofNullable(row.getTimestamp("until")).map(java.sql.Timestamp::toInstant))
                .single());
    }

    /** What was not submitted in a call, expired or not. */
    List<UnsubmittedDraft> unsubmitted(CallId call) {
        return jdbc.sql(
                        "select d.id, o.name, (select min(t.at) from passerelle.trail t where t.dossier_id = d.id) as begun"
                                + " from passerelle.dossier d join passerelle.organisation o on o.id = d.lead_id"
                                + " where d.call_id = :call and d.stage in ('DRAFT', 'EXPIRED_DRAFT') order by o.name, begun, d.id")
                .param("call", call.value())
                .query((row, number) -> new UnsubmittedDraft(
                        new DossierId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getTimestamp("begun").toInstant()))
                .list();
    }

    /** Expired drafts are drafts again, as they were; answers which. */
    List<DossierId> revive(CallId call, @Nullable DossierId only, Instant now) {
        return jdbc.sql(
                        "update passerelle.dossier set stage = 'DRAFT', version = version + 1, updated_at = :now"
                                + " where call_id = :call and stage = 'EXPIRED_DRAFT' and id = coalesce(:only, id) returning id")
                .param("call", call.value())
                .param("only", only == null ? null : only.value(), Types.OTHER)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new DossierId(row.getObject("id", UUID.class)))
                .list();
    }

    private static Incident incident(ResultSet row, int ignored) throws SQLException {
        UUID dossier = row.getObject("dossier_id", UUID.class);
        return new Incident(
                row.getObject("id", UUID.class),
                new CallId(row.getObject("call_id", UUID.class)),
                dossier == null ? null : new DossierId(dossier),
                Objects.requireNonNullElse(row.getString("lead"), ""),
                row.getTimestamp("began_at").toInstant(),
                row.getTimestamp("ended_at").toInstant(),
                row.getTimestamp("reopens_until").toInstant(),
                row.getString("reason"),
                row.getString("declared_by"),
                row.getTimestamp("declared_at").toInstant());
    }
}
