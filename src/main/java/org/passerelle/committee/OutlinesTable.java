package org.passerelle.committee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Json;
import org.passerelle.shared.Money;
import org.passerelle.shared.ReadTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code committee_session} and {@code committee_line} without the words of the lines. */
@Repository
class OutlinesTable {

    private static final String LINES =
            "select l.session_id, l.dossier_id, said ->> 'list' as list, said -> 'grants' as grants, "
                    + SessionsTable.WITHDRAWN_AT + " is not null as withdrawn from passerelle.committee_session s"
                    + " join passerelle.committee_line l on l.session_id = s.id"
                    + " cross join lateral coalesce(l.deliberated, l.proposed) said"
                    + " where s.call_id = :call and l.dossier_id <> all (:closed)";

    private static final ReadTexts<Map<String, Money>> AMOUNTS = new ReadTexts<>(20_000, OutlinesTable::amounts);

    private final JdbcClient jdbc;

    OutlinesTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The sessions of a call, the first one first; without the lines of closed dossiers. */
    List<SessionOutline> of(CallId call, Collection<DossierId> closed) {
        return outlines(call, lines(LINES + " order by l.rank", call, closed));
    }

    /** The same with those lines alone that have a grant in a session that is closed. */
    List<SessionOutline> granted(CallId call) {
        String granted = LINES + " and s.deliberated_at is not null and said -> 'grants' <> '{}'";
        return outlines(call, lines(granted, call, List.of()));
    }

    /** The same with the lines alone that have a grant, in sessions open or closed. */
    List<SessionOutline> giving(CallId call) {
        return outlines(call, lines(LINES + " and said -> 'grants' <> '{}'", call, List.of()));
    }

    /** The last rank on the waiting list of each session of a call; 0 where nobody waits. */
    Map<SessionId, Integer> lastWaiting(CallId call) {
        Map<SessionId, Integer> waiting = new HashMap<>();
        jdbc.sql("select s.id, coalesce(max((coalesce(l.deliberated, l.proposed) ->> 'waitingRank')::int), 0) as last"
                        + " from passerelle.committee_session s join passerelle.committee_line l on l.session_id = s.id"
                        + " where s.call_id = :call group by s.id")
                .param("call", call.value())
                .query(row -> {
                    waiting.put(new SessionId(row.getObject("id", UUID.class)), row.getInt("last"));
                });
        return waiting;
    }

    private Map<UUID, List<LineHead>> lines(String sql, CallId call, Collection<DossierId> closed) {
        Map<UUID, List<LineHead>> lines = new HashMap<>();
        jdbc.sql(sql)
                .param("call", call.value())
                .param("closed", closed.stream().map(DossierId::value).toArray(UUID[]::new))
                .query(row -> {
                    lines.computeIfAbsent(row.getObject("session_id", UUID.class), id -> new ArrayList<>())
                            .add(line(row));
                });
        return lines;
    }

    private static LineHead line(ResultSet row) throws SQLException {
        return new LineHead(
                new DossierId(row.getObject("dossier_id", UUID.class)),
                RankingList.valueOf(row.getString("list")),
                AMOUNTS.of(row.getString("grants")),
                row.getBoolean("withdrawn"));
    }

    private List<SessionOutline> outlines(CallId call, Map<UUID, List<LineHead>> lines) {
        return jdbc.sql("select * from passerelle.committee_session where call_id = :call order by number")
                .param("call", call.value())
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    Timestamp closed = row.getTimestamp("deliberated_at");
                    String place = row.getString("place");
                    return new SessionOutline(
                            new SessionId(id),
                            row.getInt("number"),
                            row.getTimestamp("proposed_at").toInstant(),
                            closed == null ? null : closed.toInstant(),
                            row.getString("deliberated_by"),
                            SessionsTable.available(row),
                            Arrays.asList(Json.read(row.getString("present"), String[].class)),
                            place == null ? "" : place,
                            lines.getOrDefault(id, List.of()));
                })
                .list();
    }

    private static Map<String, Money> amounts(String json) {
        Map<String, Money> amounts = new LinkedHashMap<>();
        Json.readMap(json).forEach((funder, amount) -> amounts.put(funder, Money.of(String.valueOf(amount))));
        return Collections.unmodifiableMap(amounts);
    }
}
