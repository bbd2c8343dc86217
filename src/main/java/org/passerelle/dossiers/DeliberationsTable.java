package org.passerelle.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.calls.DocumentType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code following_deliberation}: councils that sit after the dossier is given. */
@Repository
class DeliberationsTable {

    private static final String NOT_THERE = "not exists (select from passerelle.attachment a where a.dossier_id ="
            + " f.dossier_id and a.type = :type)";

    private final JdbcClient jdbc;

    DeliberationsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void say(DossierId dossier, LocalDate council, Instant now, String by) {
        jdbc.sql("insert into passerelle.following_deliberation (dossier_id, council_on, said_at, said_by) values"
                        + " (:dossier, :council, :now, :by) on conflict (dossier_id) do update set council_on ="
                        + " :council, said_at = :now, said_by = :by")
                .param("dossier", dossier.value())
                .param("council", council)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    void unsay(DossierId dossier) {
        jdbc.sql("delete from passerelle.following_deliberation where dossier_id = :dossier")
                .param("dossier", dossier.value())
                .update();
    }

    /** All that are awaited, whatever became of their dossiers. */
    List<FollowingDeliberation> following(ZoneId zone) {
        return jdbc.sql("select dossier_id, council_on, said_at from passerelle.following_deliberation f where "
                        + NOT_THERE
                        + " order by council_on, dossier_id")
                .param("type", DocumentType.DELIBERATION.name())
                .query((row, number) -> new FollowingDeliberation(
                        new DossierId(row.getObject("dossier_id", UUID.class)),
                        row.getObject("council_on", LocalDate.class),
                        LocalDate.ofInstant(row.getTimestamp("said_at").toInstant(), zone)))
                .list();
    }

    /** The council's day, as long as no deliberation is there. */
    Optional<LocalDate> awaited(DossierId dossier) {
        return jdbc.sql("select council_on from passerelle.following_deliberation f where dossier_id = :dossier and "
                        + NOT_THERE)
                .param("dossier", dossier.value())
                .param("type", DocumentType.DELIBERATION.name())
                .query(LocalDate.class)
                .optional();
    }

    /** The same for several, those alone that are awaited. */
    Map<DossierId, LocalDate> awaited(Collection<DossierId> dossiers) {
        Map<DossierId, LocalDate> councils = new HashMap<>();
        if (!dossiers.isEmpty()) {
            jdbc.sql("select dossier_id, council_on from passerelle.following_deliberation f where dossier_id in"
                            + " (:dossiers) and " + NOT_THERE)
                    .param("dossiers", dossiers.stream().map(DossierId::value).toList())
                    .param("type", DocumentType.DELIBERATION.name())
                    .query(row -> {
                        councils.put(
                                new DossierId(row.getObject("dossier_id", UUID.class)),
                                row.getObject("council_on", LocalDate.class));
                    });
        }
        return councils;
    }
}
