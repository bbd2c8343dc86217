package org.passerelle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Remembers a database as it is and brings it back: rows that our tables held then are restored, all others go; of the
 * engine only its deployments stay.
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

    private final DataSource source;
    private final List<String> tables;
    private final List<String> seeded = new ArrayList<>();
    private final List<Map<String, Object>> sequences;

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
        JdbcClient client = JdbcClient.create(source);
        tables = client.sql(TABLES).query(String.class).list();
        client.sql("create schema if not exists remembered").update();
        for (String table : filled(client)) {
            seeded.add(table);
            client.sql("create table " + remembered(table) + " as table " + table)
                    .update();
        }
        sequences = client.sql(
                        """
                        select format('%I.%I', schemaname, sequencename) as name, coalesce(last_value, start_value) as value,
                               last_value is not null as called
                        from pg_sequences where schemaname = 'passerelle'
                        """)
                .query()
                .listOfRows();
    }

    public void clean() {
        try (SingleConnectionDataSource one = new SingleConnectionDataSource(connection(), true)) {
            JdbcClient client = JdbcClient.create(one);
            client.sql("set session_replication_role = replica").update();
            List<String> filled = filled(client);
            filled.forEach(table -> client.sql("delete from " + table).update());
            seeded.forEach(table -> restore(client, table));
            client.sql("delete from public.act_ru_job where process_instance_id_ is not null")
                    .update();
            client.sql("delete from public.act_ru_event_subscr where proc_inst_id_ is not null")
                    .update();
            client.sql("delete from public.act_ge_bytearray where deployment_id_ is null")
                    .update();
            sequences.forEach(sequence -> client.sql("select setval(:name::regclass, :value, :called)")
                    .params(sequence)
                    .query()
                    .listOfRows());
            client.sql("set session_replication_role = origin").update();
        }
    }

    private List<String> filled(JdbcClient client) {
        StringBuilder sql = new StringBuilder();
        for (String table : tables) {
            sql.append(sql.isEmpty() ? "" : " union all ")
                    .append("select '" + table + "' where exists (select 1 from " + table + ")");
        }
        return client.sql(sql.toString()).query(String.class).list();
    }

    private static void restore(JdbcClient client, String table) {
        String columns = client.sql(
                        """
                        select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                        where attrelid = :table::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                        """)
                .param("table", table)
                .query(String.class)
                .single();
        client.sql("insert into %s (%s) overriding system value select %s from %s"
                        .formatted(table, columns, columns, remembered(table)))
                .update();
    }

    private static String remembered(String table) {
        return "remembered." + table.replace('.', '_').replace("\"", "");
    }

    private java.sql.Connection connection() {
        try {
            return source.getConnection();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
