package org.passerelle.awards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;
import org.passerelle.shared.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code appeal}. */
@Repository
class AppealsTable {

    private final JdbcClient jdbc;

    AppealsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Appeal appeal) {
        jdbc.sql(
                        "insert into passerelle.appeal (id, dossier_id, call_id, against, decision, lodged_at, lodged_by, grounds,"
                                + " documents, due, state) values (:id, :dossier, :call, :against, :decision, :at, :by, :grounds,"
                                + " :documents::jsonb, :due, 'OPEN')")
                .param("id", appeal.id())
                .param("dossier", appeal.dossier().value())
                .param("call", appeal.call().value())
                .param("against", appeal.against().name())
                .param("decision", appeal.decision(), Types.VARCHAR)
                .param("at", appeal.lodgedAt().atOffset(ZoneOffset.UTC))
                .param("by", appeal.lodgedBy())
                .param("grounds", appeal.grounds())
                .param("documents", Json.write(appeal.documents()))
                .param("due", appeal.dueAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void assign(UUID id, PersonId appraiser, String name) {
        jdbc.sql("update passerelle.appeal set appraiser = :person, appraiser_name = :name where id = :id")
                .param("id", id)
                .param("person", appraiser.value())
                .param("name", name)
                .update();
    }

    void propose(UUID id, Appeal.Outcome outcome, String words, Instant now) {
        jdbc.sql(
                        "update passerelle.appeal set proposed = :outcome, proposal = :words, proposed_at = :now where id = :id")
                .param("id", id)
                .param("outcome", outcome.name())
                .param("words", words)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void close(UUID id, Appeal.State state, Appeal.@Nullable Outcome outcome, String reasons, Instant now, String by) {
        jdbc.sql("update passerelle.appeal set state = :state, outcome = :outcome, reasons = :reasons,"
                        + " closed_at = :now, closed_by = :by where id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("outcome", outcome == null ? null : outcome.name(), Types.VARCHAR)
                .param("reasons", reasons)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** Under which delegation its answer was signed, and the text; with the signature that stood before, where two are asked. */
    void sign(UUID id, SignedAct act) {
        FirstSignature first = act.first();
        jdbc.sql("update passerelle.appeal set delegation = :delegation, act = :act, act_sha256 = :sha,"
                        + " first_person = :person, first_signed_by = :by, first_signed_at = :at,"
                        + " first_delegation = :firstDelegation where id = :id")
                .param("id", id)
                .param("delegation", act.delegation().act())
                .param("act", act.shown().text())
                .param("sha", act.shown().sha256())
                .param("person", first == null ? null : first.person().value(), Types.OTHER)
                .param("by", first == null ? null : first.name(), Types.VARCHAR)
                .param("at", first == null ? null : first.at().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("firstDelegation", first == null ? null : first.delegation(), Types.VARCHAR)
                .update();
    }

    Optional<Appeal> find(UUID id) {
        return jdbc.sql("select * from passerelle.appeal where id = :id")
                .param("id", id)
                .query(AppealsTable::appeal)
                .optional();
    }

    /** The oldest first. */
    List<Appeal> of(DossierId dossier) {
        return jdbc.sql("select * from passerelle.appeal where dossier_id = :dossier order by lodged_at, id")
                .param("dossier", dossier.value())
                .query(AppealsTable::appeal)
                .list();
    }

    /** The last one of each of several dossiers. */
    Map<DossierId, Appeal> last(Collection<DossierId> dossiers) {
        return jdbc
                .sql("select distinct on (dossier_id) * from passerelle.appeal where dossier_id = any (:dossiers)"
                        + " order by dossier_id, lodged_at desc, id desc")
                .param("dossiers", dossiers.stream().map(DossierId::value).toArray(UUID[]::new))
                .query(AppealsTable::appeal)
                .list()
                .stream()
                .collect(Collectors.toMap(Appeal::dossier, Function.identity()));
    }

    /** Those of a call that nobody has answered yet; they are kept from being answered until the transaction is over. */
    List<Appeal> open(CallId call) {
        return jdbc.sql("select * from passerelle.appeal where call_id = :call and state = 'OPEN'"
                        + " order by lodged_at, id for update")
                .param("call", call.value())
                .query(AppealsTable::appeal)
                .list();
    }

    private static Appeal appeal(ResultSet row, int ignored) throws SQLException {
        UUID appraiser = row.getObject("appraiser", UUID.class);
        Timestamp closed = row.getTimestamp("closed_at");
        return new Appeal(
                row.getObject("id", UUID.class),
                new DossierId(row.getObject("dossier_id", UUID.class)),
                new CallId(row.getObject("call_id", UUID.class)),
                Appeal.Against.valueOf(row.getString("against")),
                row.getString("decision"),
                row.getTimestamp("lodged_at").toInstant(),
                row.getString("lodged_by"),
                row.getString("grounds"),
                Arrays.asList(Json.read(row.getString("documents"), Appeal.Document[].class)),
                row.getTimestamp("due").toInstant(),
                Appeal.State.valueOf(row.getString("state")),
                appraiser == null ? null : new PersonId(appraiser),
                row.getString("appraiser_name"),
                row.getString("proposal"),
                outcome(row.getString("proposed")),
                row.getString("reasons"),
                outcome(row.getString("outcome")),
                closed == null ? null : closed.toInstant(),
                row.getString("closed_by"),
                row.getString("first_signed_by"));
    }

    private static Appeal.@Nullable Outcome outcome(@Nullable String name) {
        return name == null ? null : Appeal.Outcome.valueOf(name);
    }
}
