package org.passerelle.committee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Json;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code committee_change}. */
@Repository
class RoomTable {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    RoomTable(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** What the room of an open session has now. */
    Room of(SessionId session) {
        Map<DossierId, Room.Line> lines = new LinkedHashMap<>();
        jdbc.sql("select dossier, change, version, by_name from passerelle.committee_change where session_id = :session"
                        + " order by version")
                .param("session", session.value())
                .query(row -> {
                    lines.put(new DossierId(row.getObject("dossier", UUID.class)), line(row));
                });
        return new Room(true, lines);
    }

    /** Each takes the place of what was said of its dossier before. */
    void save(SessionId session, Map<DossierId, Room.Line> lines, Instant at) {
        batch.batchUpdate(
                """
                insert into passerelle.committee_change (session_id, dossier, change, version, by_name, at)
                values (:session, :dossier, :change::jsonb, :version, :by, :at)
                on conflict (session_id, dossier) do update
                set change = excluded.change, version = excluded.version, by_name = excluded.by_name,
                    at = excluded.at
                """,
                lines.entrySet().stream()
                        .map(each -> row(session, each.getKey(), each.getValue(), at))
                        .toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource row(SessionId session, DossierId dossier, Room.Line line, Instant at) {
        Deliberation.Change change = line.change();
        return new MapSqlParameterSource()
                .addValue("session", session.value())
                .addValue("dossier", dossier.value())
                .addValue("change", change == null ? null : Json.write(change), Types.VARCHAR)
                .addValue("version", line.version())
                .addValue("by", line.by())
                .addValue("at", at.atOffset(ZoneOffset.UTC));
    }

    private static Room.Line line(ResultSet row) throws SQLException {
        @Nullable String change = row.getString("change");
        return new Room.Line(
                change == null ? null : Json.read(change, Deliberation.Change.class),
                row.getInt("version"),
                row.getString("by_name"));
    }
}
