package org.passerelle.committee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Json;
import org.passerelle.shared.Money;
import org.passerelle.shared.ReadTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code committee_session} and {@code committee_line}. */
@Repository
class SessionsTable {

    /** A session is read whole by every page that shows one of its lines. */
    private static final int KEPT = 20_000;

    private static final ReadTexts<Placement> PLACEMENTS =
            new ReadTexts<>(KEPT, json -> Json.read(json, Placement.class));
    private static final ReadTexts<Outcome> OUTCOMES = new ReadTexts<>(KEPT, json -> Json.read(json, Outcome.class));

    /** When the applicant withdrew the dossier of a line {@code l}; null where it did not. */
    static final String WITHDRAWN_AT =
            "(select max(t.at) from passerelle.trail t" + " where t.dossier_id = l.dossier_id and t.verb = 'withdraw')";

    private static final String WHOLE = "l.*, d.number, d.title, o.name as lead_name, d.viable, " + WITHDRAWN_AT
            + " as withdrawn_at from passerelle.committee_line l"
            + " join passerelle.committee_session s on s.id = l.session_id"
            + " join passerelle.dossier d on d.id = l.dossier_id"
            + " join passerelle.organisation o on o.id = d.lead_id where s.call_id = :call";

    private static final String LINES = "select " + WHOLE;

    private final JdbcClient jdbc;

    SessionsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Session session) {
        jdbc.sql("insert into passerelle.committee_session (id, call_id, number, proposed_at, proposed_by, available,"
                        + " available_years)"
                        + " values (:id, :call, :number, :at, :by, :available::jsonb, :years::jsonb)")
                .param("id", session.id().value())
                .param("call", session.call().value())
                .param("number", session.number())
                .param("at", session.proposedAt().atOffset(ZoneOffset.UTC))
                .param("by", session.proposedBy())
                .param("available", FunderAmounts.write(session.available().whole()))
                .param("years", YearAmounts.write(session.available().years()))
                .update();
        for (SessionLine line : session.lines()) {
            jdbc.sql("insert into passerelle.committee_line (session_id, dossier_id, rank, mean, tie_break,"
                            + " wants, proposed) values (:session, :dossier, :rank, :mean, :tie, :wants::jsonb,"
                            + " :proposed::jsonb)")
                    .param("session", session.id().value())
                    .param("dossier", line.dossier().value())
                    .param("rank", line.rank())
                    .param("mean", line.mean())
                    .param(
                            "tie",
                            line.tieBreak() == null ? null : line.tieBreak().name())
                    .param("wants", FunderAmounts.write(line.wants()))
                    .param("proposed", Json.write(line.proposed()))
                    .update();
        }
    }

    void close(SessionId id, Instant at, String by, Deliberation deliberation) {
        jdbc.sql("update passerelle.committee_session set deliberated_at = :at, deliberated_by = :by,"
                        + " present = :present::jsonb, place = :place where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("present", Json.write(deliberation.present()))
                .param("place", deliberation.place())
                .param("id", id.value())
                .update();
    }

    void outcome(SessionId id, DossierId dossier, Outcome outcome) {
        jdbc.sql("update passerelle.committee_line set deliberated = :outcome::jsonb"
                        + " where session_id = :id and dossier_id = :dossier")
                .param("outcome", Json.write(outcome))
                .param("id", id.value())
                .param("dossier", dossier.value())
                .update();
    }

    /** A session that was taken back is in the trail alone, with its scenarios' names. */
    void remove(SessionId id) {
        List.of("committee_scenario", "committee_change", "committee_line")
                .forEach(table -> jdbc.sql("delete from passerelle." + table + " where session_id = :id")
                        .param("id", id.value())
                        .update());
        jdbc.sql("delete from passerelle.committee_session where id = :id")
                .param("id", id.value())
                .update();
    }

    /** The session of a call that is not closed, without what is in it. */
    Optional<SessionId> open(CallId call) {
        return jdbc.sql("select id from passerelle.committee_session where call_id = :call and deliberated_at is null"
                        + " order by number limit 1")
                .param("call", call.value())
                .query(UUID.class)
                .optional()
                .map(SessionId::new);
    }

    /** The sessions of each call without what is in them, the first one first; closed dossiers are not counted. */
    Map<CallId, List<SessionHead>> heads(Collection<CallId> calls, Collection<DossierId> closed) {
        Map<CallId, List<SessionHead>> heads = new HashMap<>();
        jdbc.sql("select s.call_id, s.id, s.number, s.deliberated_at is null as open, (select count(*)"
                        + " from passerelle.committee_line l where l.session_id = s.id"
                        + " and l.dossier_id <> all (:closed)) as dossiers"
                        + " from passerelle.committee_session s where s.call_id = any (:calls) order by s.number")
                .param("calls", calls.stream().map(CallId::value).toArray(UUID[]::new))
                .param("closed", closed.stream().map(DossierId::value).toArray(UUID[]::new))
                .query(row -> {
                    heads.computeIfAbsent(new CallId(row.getObject("call_id", UUID.class)), id -> new ArrayList<>())
                            .add(new SessionHead(
                                    new SessionId(row.getObject("id", UUID.class)),
                                    row.getInt("number"),
                                    row.getBoolean("open"),
                                    row.getInt("dossiers")));
                });
        return heads;
    }

    /** The sessions of a call, the first one first. */
    List<Session> of(CallId call) {
        Map<UUID, List<SessionLine>> lines = new LinkedHashMap<>();
        jdbc.sql(LINES + " order by s.number, l.rank")
                .param("call", call.value())
                .query((row, number) -> Map.entry(row.getObject("session_id", UUID.class), line(row)))
                .list()
                .forEach(entry -> lines.computeIfAbsent(entry.getKey(), k -> new ArrayList<>())
                        .add(entry.getValue()));
        return jdbc.sql("select * from passerelle.committee_session where call_id = :call order by number")
                .param("call", call.value())
                .query((row, number) -> session(row, lines.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    /** Some lines of a session of the call, best first. */
    List<SessionLine> lines(CallId call, SessionId session, Collection<DossierId> dossiers) {
        return dossiers.isEmpty()
                ? List.of()
                : jdbc.sql(LINES + " and s.id = :session and l.dossier_id = any (:dossiers) order by l.rank")
                        .param("call", call.value())
                        .param("session", session.value())
                        .param(
                                "dossiers",
                                dossiers.stream().map(DossierId::value).toArray(UUID[]::new))
                        .query((row, number) -> line(row))
                        .list();
    }

    /** The line of each of these dossiers in the last session of the call that has one. */
    List<SpokenLine> last(CallId call, Collection<DossierId> dossiers) {
        return dossiers.isEmpty()
                ? List.of()
                : jdbc.sql("select distinct on (l.dossier_id) " + WHOLE
                                + " and l.dossier_id = any (:dossiers) order by l.dossier_id, s.number desc")
                        .param("call", call.value())
                        .param(
                                "dossiers",
                                dossiers.stream().map(DossierId::value).toArray(UUID[]::new))
                        .query((row, number) ->
                                new SpokenLine(new SessionId(row.getObject("session_id", UUID.class)), line(row)))
                        .list();
    }

    private static Session session(ResultSet row, List<SessionLine> lines) throws SQLException {
        String place = row.getString("place");
        return new Session(
                new SessionId(row.getObject("id", UUID.class)),
                new CallId(row.getObject("call_id", UUID.class)),
                row.getInt("number"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("proposed_by"),
                instant(row.getTimestamp("deliberated_at")),
                row.getString("deliberated_by"),
                available(row),
                Arrays.asList(Json.read(row.getString("present"), String[].class)),
                place == null ? "" : place,
                lines);
    }

    /** What the funders had, as every reader of the session's row takes it. */
    static Envelopes available(ResultSet row) throws SQLException {
        return new Envelopes(
                FunderAmounts.read(row.getString("available")), YearAmounts.read(row.getString("available_years")));
    }

    private static SessionLine line(ResultSet row) throws SQLException {
        String outcome = row.getString("deliberated");
        String tie = row.getString("tie_break");
        return new SessionLine(
                new DossierId(row.getObject("dossier_id", UUID.class)),
                row.getString("number"),
                row.getString("title"),
                row.getString("lead_name"),
                row.getInt("rank"),
                row.getBigDecimal("mean"),
                tie == null ? null : Ranking.TieBreak.valueOf(tie),
                FunderAmounts.read(row.getString("wants")),
                new Money(row.getBigDecimal("viable")),
                PLACEMENTS.of(row.getString("proposed")),
                outcome == null ? null : OUTCOMES.of(outcome),
                instant(row.getTimestamp("withdrawn_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
