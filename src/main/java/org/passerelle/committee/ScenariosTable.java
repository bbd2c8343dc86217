package org.passerelle.committee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code committee_scenario}. */
@Repository
class ScenariosTable {

    private record Kept(DossierId dossier, Deliberation.Change change) {}

    private final JdbcClient jdbc;

    ScenariosTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps it, in place of the one of the same name in its session. */
    void save(Scenario scenario) {
        jdbc.sql(
                        """
                        insert into passerelle.committee_scenario (id, session_id, name, changes, by_name, at)
                        values (:id, :session, :name, :changes::jsonb, :by, :at)
                        on conflict (session_id, name) do update
                        set changes = excluded.changes, by_name = excluded.by_name, at = excluded.at
                        """)
                .param("id", scenario.id())
                .param("session", scenario.session().value())
                .param("name", scenario.name())
                .param(
                        "changes",
                        Json.write(scenario.changes().entrySet().stream()
                                .map(each -> new Kept(each.getKey(), each.getValue()))
                                .toList()))
                .param("by", scenario.by())
                .param("at", scenario.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean delete(SessionId session, UUID id) {
        return jdbc.sql("delete from passerelle.committee_scenario where session_id = :session and id = :id")
                        .param("session", session.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Those of a session, by name. */
    List<Scenario> of(SessionId session) {
        return jdbc.sql("select * from passerelle.committee_scenario where session_id = :session order by name")
                .param("session", session.value())
                .query(ScenariosTable::scenario)
                .list();
    }

    private static Scenario scenario(ResultSet row, int number) throws SQLException {
        Map<DossierId, Deliberation.Change> changes = new LinkedHashMap<>();
        for (Kept kept : Json.read(row.getString("changes"), Kept[].class)) {
            changes.put(kept.dossier(), kept.change());
        }
        return new Scenario(
                row.getObject("id", UUID.class),
                new SessionId(row.getObject("session_id", UUID.class)),
                row.getString("name"),
                changes,
                row.getString("by_name"),
                row.getTimestamp("at").toInstant());
    }
}
