package org.passerelle.demo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.DossierId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code demo_act} and {@code clock}: how far the loading is, and the demo's distance from today. */
@Repository
class DemoTable {

    /** The line that says that the loading has begun. */
    private static final int BEGIN = -1;

    private final JdbcClient jdbc;

    DemoTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One act that was played; a draft names the dossier that it made. */
    record Played(int position, String verb, String subject, @Nullable DossierId dossier) {}

    void begin() {
        record(new Played(BEGIN, "begin", "", null));
    }

    boolean hasBegun() {
        return jdbc.sql("select exists (select 1 from passerelle.demo_act)")
                .query(Boolean.class)
                .single();
    }

    void record(Played act) {
        DossierId dossier = act.dossier();
        jdbc.sql("insert into passerelle.demo_act (position, verb, subject, dossier_id)"
                        + " values (:position, :verb, :subject, :dossier)")
                .param("position", act.position())
                .param("verb", act.verb())
                .param("subject", act.subject())
                .param("dossier", dossier == null ? null : dossier.value(), java.sql.Types.OTHER)
                .update();
    }

    /** In their order, without the beginning. */
    List<Played> played() {
        return jdbc.sql("select * from passerelle.demo_act where position > :begin order by position")
                .param("begin", BEGIN)
                .query((row, number) -> {
                    UUID dossier = row.getObject("dossier_id", UUID.class);
                    return new Played(
                            row.getInt("position"),
                            row.getString("verb"),
                            row.getString("subject"),
                            dossier == null ? null : new DossierId(dossier));
                })
                .list();
    }

    /** How far the demo's clock is from the machine's; empty while there is no demo. */
    Optional<Duration> offset() {
        return jdbc.sql("select offset_millis from passerelle.clock")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis);
    }

    void keep(Duration offset) {
        jdbc.sql("insert into passerelle.clock (offset_millis) values (:offset)"
                        + " on conflict (id) do update set offset_millis = excluded.offset_millis")
                .param("offset", offset.toMillis())
                .update();
    }
}
