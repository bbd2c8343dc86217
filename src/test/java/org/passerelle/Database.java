package org.passerelle;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.passerelle.DatabaseCopy.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Remembers a database as it is and brings it back: rows that our tables held then are restored, all others go; of the
 * engine only its deployments stay. A second moment can be remembered beside the first.
 */
public final class Database {

    private static final String TABLES =
            """
            select format('%I.%I', schemaname, tablename) from pg_tables
            where (schemaname = 'passerelle' and tablename <> 'flyway_schema_history')
               or (schemaname = 'public' and tablename similar to 'act_(ru|hi|id)_%' and tablename not in
                   ('act_ru_jobdef', 'act_ru_job', 'act_ru_event_subscr'))
            order by 1
            """;
    /** What belongs to a deployment stays with it. */
    private static final List<Part> BESIDE_DEPLOYMENTS = List.of(
            new Part("public.act_ru_job", "process_instance_id_ is not null"),
            new Part("public.act_ru_event_subscr", "proc_inst_id_ is not null"),
            new Part("public.act_ge_bytearray", "deployment_id_ is null"));

    private final DataSource source;
    private final Map<String, Part> parts;
    private final DatabaseCopy first;
    private @Nullable DatabaseCopy second;

    /** The columns of one of our tables that can be written, separated by commas: what is computed is left out. */
    public static String columns(JdbcClient jdbc, String table) {
        return jdbc.sql("select string_agg(quote_ident(column_name), ', ' order by ordinal_position)"
                        + " from information_schema.columns where table_schema = 'passerelle' and table_name = :table"
                        + " and is_generated = 'NEVER' and is_identity = 'NO'")
                .param("table", table)
                .query(String.class)
                .single();
    }

    public Database(DataSource source) {
        this.source = source;
        List<String> tables =
                JdbcClient.create(source).sql(TABLES).query(String.class).list();
        parts = Stream.concat(tables.stream().map(table -> new Part(table, "true")), BESIDE_DEPLOYMENTS.stream())
                .collect(Collectors.toMap(Part::table, part -> part));
        first = copy("remembered");
    }

    /** As it was first. */
    public void clean() {
        bringBack(first);
    }

    /** Remembers a second moment in place of the one before. */
    void rememberSecond() {
        second = copy("remembered_second");
    }

    /** As it was at the second moment. */
    void bringBackSecond() {
        bringBack(Objects.requireNonNull(second));
    }

    private DatabaseCopy copy(String schema) {
        return with(client -> new DatabaseCopy(client, schema, filled(client)));
    }

    private void bringBack(DatabaseCopy copy) {
        with(client -> {
            copy.bringBack(client, filled(client));
            return copy;
        });
    }

    private List<Part> filled(JdbcClient client) {
        String asked = parts.values().stream().map(Part::isFilled).collect(Collectors.joining(" union all "));
        return client.sql(asked).query(String.class).list().stream()
                .map(parts::get)
                .toList();
    }

    private <T> T with(Function<JdbcClient, T> work) {
        try (SingleConnectionDataSource one = new SingleConnectionDataSource(connection(), true)) {
            return work.apply(JdbcClient.create(one));
        }
    }

    private Connection connection() {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
