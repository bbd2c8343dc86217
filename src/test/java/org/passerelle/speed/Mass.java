package org.passerelle.speed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.dossiers.DossierId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes many dossiers of a few: every row of ours that hangs on a dossier is copied, and what it waits for in the engine,
 * timers left out. The copies differ in number and title; all else, persons too, is as in the model.
 */
@TestComponent
public class Mass {

    /** Chains over rows that are there, pairs of dossiers, what became of one mail: a copy of them means nothing. */
    private static final Set<String> LEFT_OUT =
            Set.of("trail_seal", "trail_unsealed", "likeness_examined", "undelivered");

    private static final Set<String> ENGINE_IDS = Set.of(
            "id_",
            "parent_id_",
            "super_exec_",
            "proc_inst_id_",
            "root_proc_inst_id_",
            "execution_id_",
            "task_id_",
            "var_scope_",
            "business_key_");

    private final JdbcClient jdbc;

    Mass(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A column of a table of ours. */
    private record Column(String name, String type) {}

    /** How the rows of a table hang on a dossier: by a column of its own, or by one that names a row that does. */
    private record Tie(String column, String rows) {}

    /** Adds copies first to last of each of these dossiers, with all that hangs on them. */
    @Transactional
    public void copy(Collection<DossierId> models, int first, int last) {
        copy(models, first, last, ties());
    }

    /** The same with what hangs on them in these tables alone. */
    @Transactional
    public void copy(Collection<DossierId> models, int first, int last, Set<String> tables) {
        Map<String, Tie> ties = ties();
        ties.keySet().removeIf(table -> !tables.contains(table));
        copy(models, first, last, ties);
    }

    private void copy(Collection<DossierId> models, int first, int last, Map<String, Tie> ties) {
        jdbc.sql("set local session_replication_role = replica").update();
        ties.forEach((table, tie) -> insert("passerelle." + table, copied(table, tie, ties), tie, models, first, last));
        engine(models, first, last);
        jdbc.sql("update passerelle.worklist w set words = d.words || ' ' || o.name_words from passerelle.dossier d"
                        + " join passerelle.organisation o on o.id = d.lead_id where d.id = w.dossier_id and w.words <>"
                        + " d.words || ' ' || o.name_words")
                .update();
    }

    /** Adds copies of what hangs on one dossier in one table, to the same dossier. */
    @Transactional
    public void swell(DossierId dossier, String table, int many) {
        jdbc.sql("set local session_replication_role = replica").update();
        Tie tie = new Tie("dossier_id", "");
        insert(
                "passerelle." + table,
                expressions(table, column -> switch (column.name()) {
                    case "id", "reviewer_id" -> mapped("t." + column.name());
                    case "body" -> "t.body || n";
                    default -> text(table, column);
                }),
                tie,
                List.of(dossier),
                1,
                many);
    }

    private void insert(
            String table, Map<String, String> expressions, Tie tie, Collection<DossierId> models, int first, int last) {
        jdbc.sql("insert into " + table + " (" + String.join(", ", expressions.keySet()) + ") select "
                        + String.join(", ", expressions.values()) + " from " + table
                        + " t cross join generate_series(:first, :last) n where t." + tie.column() + " in ("
                        + (tie.rows().isEmpty() ? "select unnest(:models::uuid[])" : tie.rows()) + ")")
                .param("models", models.stream().map(DossierId::value).toArray(UUID[]::new))
                .param("first", first)
                .param("last", last)
                .update();
    }

    private Map<String, String> copied(String table, Tie tie, Map<String, Tie> ties) {
        Map<String, String> to = referenced(table);
        return expressions(table, column -> {
            boolean follows = column.name().equals(tie.column())
                    || ties.containsKey(to.getOrDefault(column.name(), ""))
                    || (column.name().equals("id") && column.type().equals("uuid"));
            if (!follows) {
                return text(table, column);
            }
            return column.type().equals("uuid") ? mapped("t." + column.name()) : "t." + column.name() + " || '-' || n";
        });
    }

    /** What is unique once in the world, and what a reader tells dossiers by, bears the number of the copy. */
    private static String text(String table, Column column) {
        String name = "t." + column.name();
        return switch (table + "." + column.name()) {
            case "dossier.number", "decision.number", "letter.step", "worklist.task_id", "submission.number" ->
                name + " || '-' || n";
            case "letter.code" -> "null";
            case "dossier.title" -> name + " || ' ' || n";
            case "dossier.answers" -> "jsonb_set(t.answers, '{title}', to_jsonb(t.title || ' ' || n))";
            default -> name;
        };
    }

    private static String mapped(String id) {
        return "md5(" + id + "::text || ':' || n)::uuid";
    }

    private Map<String, String> expressions(String table, java.util.function.Function<Column, String> expression) {
        Map<String, String> expressions = new LinkedHashMap<>();
        jdbc.sql("select column_name, data_type from information_schema.columns where table_schema = 'passerelle'"
                        + " and table_name = :table and is_generated = 'NEVER' and is_identity = 'NO'"
                        + " order by ordinal_position")
                .param("table", table)
                .query((row, number) -> new Column(row.getString(1), row.getString(2)))
                .list()
                .forEach(column -> expressions.put(column.name(), expression.apply(column)));
        return expressions;
    }

    /** Every table whose rows hang on a dossier, what others hang on first. */
    private Map<String, Tie> ties() {
        Map<String, Tie> ties = new LinkedHashMap<>();
        ties.put("dossier", new Tie("id", ""));
        jdbc.sql("select table_name, column_name from information_schema.columns c where table_schema = 'passerelle'"
                        + " and (column_name = 'dossier_id' or (table_name = 'letter' and column_name = 'dossier'))"
                        + " and is_generated = 'NEVER' order by 1")
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .forEach(found -> ties.put(found.getKey(), new Tie(found.getValue(), "")));
        LEFT_OUT.forEach(ties::remove);
        List<String> parents = new ArrayList<>(ties.keySet());
        parents.forEach(parent -> children(parent, ties.get(parent)).forEach(ties::putIfAbsent));
        LEFT_OUT.forEach(ties::remove);
        return ties;
    }

    private Map<String, Tie> children(String parent, Tie above) {
        return jdbc
                .sql(FOREIGN_KEYS + " and confrelid = ('passerelle.' || :table)::regclass order by 1")
                .param("table", parent)
                .query((row, number) -> Map.entry(
                        row.getString("child"),
                        new Tie(
                                row.getString("name"),
                                "select p." + row.getString("key") + " from passerelle." + parent + " p where p."
                                        + above.column() + " = any (:models)")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, two) -> one));
    }

    private Map<String, String> referenced(String table) {
        return jdbc
                .sql(FOREIGN_KEYS + " and conrelid = ('passerelle.' || :table)::regclass")
                .param("table", table)
                .query((row, number) -> Map.entry(row.getString("name"), row.getString("parent")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, two) -> one));
    }

    private static final String FOREIGN_KEYS =
            """
            select c.relname as child, a.attname as name, p.relname as parent, b.attname as key
            from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class p on p.oid = k.confrelid
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
            join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1]
            where k.contype = 'f' and array_length(k.conkey, 1) = 1 and c.relnamespace = 'passerelle'::regnamespace
            """;

    private void engine(Collection<DossierId> models, int first, int last) {
        String instances =
                "select e.id_ from public.act_ru_execution e where e.parent_id_ is null and e.business_key_ in"
                        + " (select number from passerelle.dossier where id = any (:models))";
        engine("act_ru_execution", "t.proc_inst_id_ in (" + instances + ")", models, first, last);
        engine("act_ru_task", "t.proc_inst_id_ in (" + instances + ")", models, first, last);
        engine("act_ru_variable", "t.proc_inst_id_ in (" + instances + ")", models, first, last);
        engine(
                "act_ru_identitylink",
                "t.task_id_ in (select id_ from public.act_ru_task where proc_inst_id_ in (" + instances + "))",
                models,
                first,
                last);
    }

    private void engine(String table, String rows, Collection<DossierId> models, int first, int last) {
        Map<String, String> expressions = new LinkedHashMap<>();
        jdbc.sql("select column_name from information_schema.columns where table_schema = 'public' and table_name ="
                        + " :table order by ordinal_position")
                .param("table", table)
                .query(String.class)
                .list()
                .forEach(column -> expressions.put(
                        column,
                        ENGINE_IDS.contains(column)
                                ? "t." + column + " || '-' || n"
                                : column.equals("text_") ? VARIABLE : "t." + column));
        jdbc.sql("insert into public." + table + " (" + String.join(", ", expressions.keySet()) + ") select "
                        + String.join(", ", expressions.values()) + " from public." + table
                        + " t cross join generate_series(:first, :last) n where " + rows)
                .param("models", models.stream().map(DossierId::value).toArray(UUID[]::new))
                .param("first", first)
                .param("last", last)
                .update();
    }

    /** Variables name rows of ours by their ids. */
    private static final String VARIABLE = "case when t.name_ in ('dossier', 'consultation', 'request', 'appeal') then"
            + " md5(t.text_ || ':' || n)::uuid::text else t.text_ end";
}
