package org.passerelle.committee;

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

/** The amounts in the tables {@code committee_session} and {@code committee_line}. */
@Repository
class GrantsTable {

    private static final ReadTexts<Map<String, Money>> AMOUNTS = new ReadTexts<>(20_000, GrantsTable::amounts);

    private final JdbcClient jdbc;

    GrantsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The sessions of a call, the first one first. */
    List<SessionGrants> of(CallId call) {
        Map<UUID, Map<DossierId, Map<String, Money>>> held = held(call);
        return jdbc.sql("select id, proposed_at, deliberated_at is null as open, available"
                        + " from passerelle.committee_session where call_id = :call order by number")
                .param("call", call.value())
                .query((row, number) -> new SessionGrants(
                        row.getTimestamp("proposed_at").toInstant(),
                        row.getBoolean("open"),
                        FunderAmounts.read(row.getString("available")),
                        held.getOrDefault(row.getObject("id", UUID.class), Map.of())))
                .list();
    }

    /** A withdrawal gives back what a dossier held (domain.md §2.4). */
    private Map<UUID, Map<DossierId, Map<String, Money>>> held(CallId call) {
        Map<UUID, Map<DossierId, Map<String, Money>>> held = new HashMap<>();
        jdbc.sql("select l.session_id, l.dossier_id, coalesce(l.deliberated, l.proposed) -> 'grants' as grants"
                        + " from passerelle.committee_session s join passerelle.committee_line l on l.session_id = s.id"
                        + " where s.call_id = :call and s.deliberated_at is not null"
                        + " and coalesce(l.deliberated, l.proposed) -> 'grants' <> '{}' and not exists (select 1"
                        + " from passerelle.trail t where t.dossier_id = l.dossier_id and t.verb = 'withdraw')")
                .param("call", call.value())
                .query(row -> {
                    held.computeIfAbsent(row.getObject("session_id", UUID.class), id -> new HashMap<>())
                            .put(
                                    new DossierId(row.getObject("dossier_id", UUID.class)),
                                    AMOUNTS.of(row.getString("grants")));
                });
        return held;
    }

    private static Map<String, Money> amounts(String json) {
        Map<String, Money> amounts = new LinkedHashMap<>();
        Json.readMap(json).forEach((funder, amount) -> amounts.put(funder, Money.of(String.valueOf(amount))));
        return Collections.unmodifiableMap(amounts);
    }
}
