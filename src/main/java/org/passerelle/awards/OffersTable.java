package org.passerelle.awards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code offer}: one row for each award that became known. */
@Repository
class OffersTable {

    private final JdbcClient jdbc;

    OffersTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Offer offer) {
        bind(
                        jdbc.sql("insert into passerelle.offer (decision, dossier_id, call_id, state, opened_at, due,"
                                + " answered_at, answered_by, reason, revision_due, accepted_at, accepted_by, stands, stands_again, days_left)"
                                + " values (:decision, :dossier, :call, :state, :opened, :due, :answered, :by, :reason,"
                                + " :revision, :accepted, :acceptor, :stands, :again, :left)"),
                        offer)
                .param("dossier", offer.dossier().value())
                .param("call", offer.call().value())
                .param("opened", utc(offer.openedAt()))
                .param("due", utc(offer.dueAt()))
                .update();
    }

    void update(Offer offer) {
        bind(
                        jdbc.sql("update passerelle.offer set state = :state, answered_at = :answered,"
                                + " answered_by = :by, reason = :reason, revision_due = :revision,"
                                + " accepted_at = :accepted, accepted_by = :acceptor, stands = :stands,"
                                + " stands_again = :again, days_left = :left"
                                + " where decision = :decision"),
                        offer)
                .update();
    }

    /** The last offer made to a dossier. */
    Optional<Offer> find(DossierId dossier) {
        return jdbc.sql(
                        "select * from passerelle.offer where dossier_id = :dossier order by opened_at desc, decision desc limit 1")
                .param("dossier", dossier.value())
                .query((row, number) -> offer(row))
                .optional();
    }

    /** The offers made to a dossier, the first one first. */
    List<Offer> history(DossierId dossier) {
        return jdbc.sql("select * from passerelle.offer where dossier_id = :dossier order by opened_at, decision")
                .param("dossier", dossier.value())
                .query((row, number) -> offer(row))
                .list();
    }

    /** The offers of a dossier that were raised, with their answers, the last one first. */
    List<Offer> raised(DossierId dossier) {
        return jdbc.sql("select * from passerelle.offer where dossier_id = :dossier and state = 'RAISED'"
                        + " order by opened_at desc, decision desc")
                .param("dossier", dossier.value())
                .query((row, number) -> offer(row))
                .list();
    }

    /** The last offer of each, where there is one. */
    Map<DossierId, Offer> last(Collection<DossierId> dossiers) {
        return jdbc
                .sql("select distinct on (dossier_id) * from passerelle.offer where dossier_id in (:dossiers)"
                        + " order by dossier_id, opened_at desc, decision desc")
                .param("dossiers", dossiers.stream().map(DossierId::value).toList())
                .query((row, number) -> offer(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Offer::dossier, Function.identity()));
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, Offer offer) {
        return sql.param("decision", offer.decision())
                .param("state", offer.state().name())
                .param("answered", utc(offer.answeredAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", offer.answeredBy(), Types.VARCHAR)
                .param("reason", offer.reason())
                .param("revision", utc(offer.revisionDueAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("accepted", utc(offer.acceptedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("acceptor", offer.acceptedBy(), Types.VARCHAR)
                .param("stands", offer.stands(), Types.VARCHAR)
                .param("again", offer.standsAgain())
                .param("left", offer.daysLeft(), Types.INTEGER);
    }

    static Offer offer(ResultSet row) throws SQLException {
        return new Offer(
                row.getString("decision"),
                new DossierId(row.getObject("dossier_id", UUID.class)),
                new CallId(row.getObject("call_id", UUID.class)),
                Offer.State.valueOf(row.getString("state")),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("due").toInstant(),
                instant(row.getTimestamp("answered_at")),
                row.getString("answered_by"),
                row.getString("reason"),
                instant(row.getTimestamp("revision_due")),
                instant(row.getTimestamp("accepted_at")),
                row.getString("accepted_by"),
                row.getString("stands"),
                row.getBoolean("stands_again"),
                row.getObject("days_left", Integer.class));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
