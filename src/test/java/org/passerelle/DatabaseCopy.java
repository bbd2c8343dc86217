package org.passerelle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a database held at one moment, kept beside it in a schema of its own; a later copy takes its place. */
final class DatabaseCopy {

    /** A table, and which of its rows come and go with the tests. */
    record Part(String table, String rows) {

        String isFilled() {
            return "select '%1$s' where exists (select 1 from %1$s where %2$s)".formatted(table, rows);
        }

        String emptied() {
            return "delete from %s where %s".formatted(table, rows);
        }
    }

    private final String schema;
    private final Map<Part, String> columns = new LinkedHashMap<>();
    private final List<Map<String, Object>> sequences;

    DatabaseCopy(JdbcClient client, String schema, List<Part> filled) {
        this.schema = schema;
        client.sql("create schema if not exists " + schema).update();
        for (Part part : filled) {
            columns.put(part, columns(client, part.table()));
            client.sql("drop table if exists " + copied(part)).update();
            client.sql("create unlogged table %s as select * from %s where %s"
                            .formatted(copied(part), part.table(), part.rows()))
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

    /** Brings back what was copied; {@code filled} is what is there now, and goes. */
    void bringBack(JdbcClient client, List<Part> filled) {
        String emptied = filled.stream().map(Part::emptied).collect(Collectors.joining(";\n"));
        String written = columns.keySet().stream().map(this::written).collect(Collectors.joining(";\n"));
        client.sql("set session_replication_role = replica;\n" + emptied + ";\n" + written)
                .update();
        sequences.forEach(sequence -> client.sql("select setval(:name::regclass, :value, :called)")
                .params(sequence)
                .query()
                .listOfRows());
        client.sql("set session_replication_role = origin").update();
    }

    private String written(Part part) {
        return "insert into %1$s (%2$s) overriding system value select %2$s from %3$s"
                .formatted(part.table(), columns.get(part), copied(part));
    }

    private String copied(Part part) {
        return schema + "." + part.table().replace('.', '_').replace("\"", "");
    }

    private static String columns(JdbcClient client, String table) {
        return client.sql(
                        """
                        select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                        where attrelid = :table::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                        """)
                .param("table", table)
                .query(String.class)
                .single();
    }
}
