package org.passerelle.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The trail: each act leaves a line in the transaction that does it; lines are never changed. */
@Repository
public class Trail {

    private final JdbcClient jdbc;
    private final InPlaceOf inPlaceOf;
    private final Clock clock;

    Trail(JdbcClient jdbc, InPlaceOf inPlaceOf, Clock clock) {
        this.jdbc = jdbc;
        this.inPlaceOf = inPlaceOf;
        this.clock = clock;
    }

    /** Leaves a line; {@code from} and {@code to} are stages, null where the act moves nothing. */
    public void record(
            Actor actor,
            @Nullable UUID call,
            @Nullable UUID dossier,
            String verb,
            @Nullable Enum<?> from,
            @Nullable Enum<?> to,
            Map<String, Object> detail) {
        jdbc.sql("insert into passerelle.trail (at, call_id, dossier_id, by_login, by_name, verb, from_stage, to_stage,"
                        + " detail) values (:at, :call, :dossier, :login, :name, :verb, :from, :to, :detail::jsonb)")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("call", call)
                .param("dossier", dossier)
                .param("login", actor.login())
                .param("name", actor.name())
                .param("verb", verb)
                .param("from", from == null ? null : from.name())
                .param("to", to == null ? null : to.name())
                .param("detail", Json.write(withPrincipal(actor, dossier, detail)))
                .update();
    }

    /** Who stands in for somebody says for whom. */
    private Map<String, Object> withPrincipal(Actor actor, @Nullable UUID dossier, Map<String, Object> detail) {
        Optional<String> principal = dossier == null ? Optional.empty() : inPlaceOf.of(actor, dossier);
        return principal
                .map(name -> {
                    Map<String, Object> whole = new HashMap<>(detail);
                    whole.put("inPlaceOf", name);
                    return whole;
                })
                .orElse(detail);
    }

    /** Who last did something to a dossier; empty where nobody did. */
    public Optional<String> lastBy(UUID dossier, String verb) {
        return jdbc.sql("select by_name from passerelle.trail where dossier_id = :dossier and verb = :verb"
                        + " order by id desc limit 1")
                .param("dossier", dossier)
                .param("verb", verb)
                .query(String.class)
                .optional();
    }

    /** The lines of one dossier, oldest first. */
    public List<TrailEntry> ofDossier(UUID dossier) {
        return jdbc.sql("select * from passerelle.trail where dossier_id = :dossier order by id")
                .param("dossier", dossier)
                .query(Trail::entry)
                .list();
    }

    /** The lines of one act on a call, oldest first. */
    public List<TrailEntry> ofCall(UUID call, String verb) {
        return jdbc.sql("select * from passerelle.trail where call_id = :call and verb = :verb order by id")
                .param("call", call)
                .param("verb", verb)
                .query(Trail::entry)
                .list();
    }

    static TrailEntry entry(ResultSet row, int ignored) throws SQLException {
        return new TrailEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getObject("call_id", UUID.class),
                row.getObject("dossier_id", UUID.class),
                row.getString("by_login"),
                row.getString("by_name"),
                row.getString("verb"),
                row.getString("from_stage"),
                row.getString("to_stage"),
                Json.readMap(row.getString("detail")));
    }
}
