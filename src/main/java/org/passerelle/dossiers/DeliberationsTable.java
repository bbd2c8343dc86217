package org.passerelle.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.passerelle.calls.DocumentType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code following_deliberation}: councils that sit after the dossier is given. */
@Repository
class DeliberationsTable {

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

    /** The council's day, as long as no deliberation is there. */
    Optional<LocalDate> awaited(DossierId dossier) {
        return jdbc.sql("select council_on from passerelle.following_deliberation f where dossier_id = :dossier and not"
                        + " exists (select from passerelle.attachment a where a.dossier_id = f.dossier_id and a.type ="
                        + " :type)")
                .param("dossier", dossier.value())
                .param("type", DocumentType.DELIBERATION.name())
                .query(LocalDate.class)
                .optional();
    }
}
