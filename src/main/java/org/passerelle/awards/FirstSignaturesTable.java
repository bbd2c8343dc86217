package org.passerelle.awards;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code first_signature}: one row for each dossier whose decision waits for the second signature. */
@Repository
class FirstSignaturesTable {

    private final JdbcClient jdbc;

    FirstSignaturesTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(DossierId dossier, FirstSignature first) {
        jdbc.sql("insert into passerelle.first_signature (dossier_id, person_id, name, at, delegation, sha256)"
                        + " values (:dossier, :person, :name, :at, :delegation, :sha)")
                .param("dossier", dossier.value())
                .param("person", first.person().value())
                .param("name", first.name())
                .param("at", first.at().atOffset(ZoneOffset.UTC))
                .param("delegation", first.delegation())
                .param("sha", first.sha256())
                .update();
    }

    void delete(Collection<DossierId> dossiers) {
        if (!dossiers.isEmpty()) {
            jdbc.sql("delete from passerelle.first_signature where dossier_id in (:dossiers)")
                    .param("dossiers", dossiers.stream().map(DossierId::value).toList())
                    .update();
        }
    }

    Map<DossierId, FirstSignature> of(Collection<DossierId> dossiers) {
        Map<DossierId, FirstSignature> signed = new HashMap<>();
        if (!dossiers.isEmpty()) {
            jdbc.sql("select * from passerelle.first_signature where dossier_id in (:dossiers)")
                    .param("dossiers", dossiers.stream().map(DossierId::value).toList())
                    .query(row -> {
                        signed.put(
                                new DossierId(row.getObject("dossier_id", UUID.class)),
                                new FirstSignature(
                                        new PersonId(row.getObject("person_id", UUID.class)),
                                        row.getString("name"),
                                        row.getTimestamp("at").toInstant(),
                                        row.getString("delegation"),
                                        row.getString("sha256")));
                    });
        }
        return signed;
    }
}
