package org.passerelle.calls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.shared.Json;
import org.passerelle.shared.ReadTexts;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code call}: one row a call, its definition as a document. */
@Repository
class CallsTable {

    private static final String COLUMNS =
            "select id, version, stage, definition, results_released_at from passerelle.call ";

    /** Every act on a dossier reads its call. */
    private static final ReadTexts<CallDefinition> DEFINITIONS =
            new ReadTexts<>(200, json -> Json.read(json, CallDefinition.class));

    private final JdbcClient jdbc;

    CallsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Call call) {
        jdbc.sql("insert into passerelle.call (id, version, code, stage, opens_at, closes_at, definition)"
                        + " values (:id, 0, :code, :stage, :opensAt, :closesAt, :definition::jsonb)")
                .param("id", call.id().value())
                .param("code", call.code())
                .param("stage", call.stage().name())
                .param("opensAt", utc(call.window().opensAt()))
                .param("closesAt", utc(call.window().closesAt()))
                .param("definition", Json.write(call.definition()))
                .update();
    }

    /** @throws Refusal STALE_VERSION when somebody else saved first */
    Call update(Call call) {
        Instant released = call.resultsReleasedAt();
        int rows = jdbc.sql("update passerelle.call set version = version + 1, code = :code, stage = :stage,"
                        + " opens_at = :opensAt, closes_at = :closesAt, definition = :definition::jsonb,"
                        + " results_released_at = :released where id = :id and version = :version")
                .param("id", call.id().value())
                .param("version", call.version())
                .param("code", call.code())
                .param("stage", call.stage().name())
                .param("opensAt", utc(call.window().opensAt()))
                .param("closesAt", utc(call.window().closesAt()))
                .param("definition", Json.write(call.definition()))
                .param("released", released == null ? null : utc(released), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        if (rows == 0) {
            throw new Refusal(RefusalCode.STALE_VERSION, call.code(), call.version());
        }
        return new Call(call.id(), call.version() + 1, call.stage(), call.definition(), released);
    }

    Optional<Call> find(CallId id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query(CallsTable::call)
                .optional();
    }

    /** Holds the row until the transaction ends: two people deciding at once cannot both go on. */
    Optional<Call> lock(CallId id) {
        return jdbc.sql(COLUMNS + "where id = :id for update")
                .param("id", id.value())
                .query(CallsTable::call)
                .optional();
    }

    Optional<Call> find(String code) {
        return jdbc.sql(COLUMNS + "where code = :code")
                .param("code", code)
                .query(CallsTable::call)
                .optional();
    }

    List<Call> byIds(Collection<CallId> ids) {
        return jdbc.sql(COLUMNS + "where id = any (:ids)")
                .param("ids", ids.stream().map(CallId::value).toArray(UUID[]::new))
                .query(CallsTable::call)
                .list();
    }

    /** All calls, the one that closes last first. */
    List<Call> all() {
        return jdbc.sql(COLUMNS + "order by closes_at desc, code")
                .query(CallsTable::call)
                .list();
    }

    private static Call call(ResultSet row, int ignored) throws SQLException {
        Timestamp released = row.getTimestamp("results_released_at");
        return new Call(
                new CallId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                CallStage.valueOf(row.getString("stage")),
                DEFINITIONS.of(row.getString("definition")),
                released == null ? null : released.toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
