package org.passerelle.awards;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code awaited_act}: one row for each act that waits for its second signature. */
@Repository
class AwaitedActsTable {

    private static final String OF = " passerelle.awaited_act where dossier_id = :dossier and kind = :kind";

    private final JdbcClient jdbc;

    AwaitedActsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param content what is carried out with the second signature, JSON */
    void insert(AwaitedAct act, String content) {
        jdbc.sql(
                        "insert into passerelle.awaited_act (dossier_id, kind, person_id, name, at, delegation, act, sha256, content)"
                                + " values (:dossier, :kind, :person, :name, :at, :delegation, :act, :sha, :content)")
                .param("dossier", act.dossier().value())
                .param("kind", act.kind().name())
                .param("person", act.first().person().value())
                .param("name", act.first().name())
                .param("at", act.first().at().atOffset(ZoneOffset.UTC))
                .param("delegation", act.first().delegation())
                .param("act", act.text())
                .param("sha", act.first().sha256())
                .param("content", content)
                .update();
    }

    void delete(DossierId dossier, AwaitedAct.Kind kind) {
        jdbc.sql("delete from" + OF)
                .param("dossier", dossier.value())
                .param("kind", kind.name())
                .update();
    }

    String content(AwaitedAct act) {
        return jdbc.sql("select content from" + OF)
                .param("dossier", act.dossier().value())
                .param("kind", act.kind().name())
                .query(String.class)
                .single();
    }

    Optional<AwaitedAct> find(DossierId dossier, AwaitedAct.Kind kind) {
        return jdbc.sql("select * from" + OF)
                .param("dossier", dossier.value())
                .param("kind", kind.name())
                .query((row, number) -> new AwaitedAct(
                        dossier,
                        kind,
                        new FirstSignature(
                                new PersonId(row.getObject("person_id", UUID.class)),
                                row.getString("name"),
                                row.getTimestamp("at").toInstant(),
                                row.getString("delegation"),
                                row.getString("sha256")),
                        row.getString("act")))
                .optional();
    }
}
