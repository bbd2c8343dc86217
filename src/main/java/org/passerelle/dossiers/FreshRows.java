package org.passerelle.dossiers;

import java.util.List;
import org.passerelle.shared.ReadTable.Rebuilt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Compares a table of ours with the same rows made anew in a temporary table beside it, and replaces what differs. */
@Repository
public class FreshRows {

    private final JdbcClient jdbc;

    FreshRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An empty table like one of ours, until the transaction ends; answers its name. Where it is to be mended, whoever writes
     * to ours waits meanwhile.
     */
    public String beside(String table, boolean mend) {
        if (mend) {
            jdbc.sql("lock table passerelle." + table + " in share row exclusive mode")
                    .update();
        }
        jdbc.sql("create temporary table fresh_" + table + " (like passerelle." + table
                        + " including defaults) on commit drop")
                .update();
        return "fresh_" + table;
    }

    /** @param key the column that tells rows apart */
    public Rebuilt compare(String table, String key, boolean mend) {
        String fresh = "fresh_" + table;
        String differing = "differing_" + table;
        jdbc.sql("create temporary table " + differing + " on commit drop as select coalesce(f." + key + ", w." + key
                        + ") as key, to_jsonb(w)::text as stood, to_jsonb(f)::text as should from passerelle." + table
                        + " w full join " + fresh + " f on f." + key + " = w." + key
                        + " where row(w.*) is distinct from row(f.*)")
                .update();
        List<String> first = jdbc.sql("select key::text || ': ' || coalesce(stood, 'nothing') || ' instead of '"
                        + " || coalesce(should, 'nothing') from " + differing + " order by key limit :told")
                .param("told", Rebuilt.TOLD)
                .query(String.class)
                .list();
        Rebuilt rebuilt = new Rebuilt(count(fresh), count(differing), first);
        if (mend && rebuilt.differing() > 0) {
            jdbc.sql("delete from passerelle." + table + " where " + key + " in (select key from " + differing + ")")
                    .update();
            jdbc.sql("insert into passerelle." + table + " select f.* from " + fresh + " f where f." + key
                            + " in (select key from " + differing + ")")
                    .update();
        }
        return rebuilt;
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
