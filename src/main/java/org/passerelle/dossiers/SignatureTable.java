package org.passerelle.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code signature_request} and {@code signature}. */
@Repository
class SignatureTable {

    private final JdbcClient jdbc;

    SignatureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asks, or asks anew. */
    void ask(DossierId dossier, PersonId by, Instant now) {
        jdbc.sql(
                        "insert into passerelle.signature_request (dossier_id, asked_by, asked_at) values (:dossier, :by, :now)"
                                + " on conflict (dossier_id) do update set asked_by = excluded.asked_by, asked_at ="
                                + " excluded.asked_at, returned_by = null, returned_at = null, comment = null")
                .param("dossier", dossier.value())
                .param("by", by.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void giveBack(DossierId dossier, String by, String comment, Instant now) {
        jdbc.sql("update passerelle.signature_request set returned_by = :by, returned_at = :now, comment = :comment"
                        + " where dossier_id = :dossier")
                .param("dossier", dossier.value())
                .param("by", by)
                .param("comment", comment)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<SignatureRequest> request(DossierId dossier) {
        return jdbc.sql("select * from passerelle.signature_request where dossier_id = :dossier")
                .param("dossier", dossier.value())
                .query(SignatureTable::request)
                .optional();
    }

    void sign(Signature signature) {
        jdbc.sql("insert into passerelle.signature (dossier_id, person_id, name, at) values (:dossier, :person, :name,"
                        + " :at) on conflict do nothing")
                .param("dossier", signature.dossier().value())
                .param("person", signature.person().value())
                .param("name", signature.name())
                .param("at", signature.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Signature> of(DossierId dossier) {
        return jdbc.sql("select * from passerelle.signature where dossier_id = :dossier order by at")
                .param("dossier", dossier.value())
                .query((row, ignored) -> new Signature(
                        dossier,
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** A signature holds for what was signed: it goes when the draft changes. */
    void lapse(DossierId dossier) {
        jdbc.sql("delete from passerelle.signature where dossier_id = :dossier")
                .param("dossier", dossier.value())
                .update();
    }

    private static SignatureRequest request(ResultSet row, int ignored) throws SQLException {
        Timestamp returned = row.getTimestamp("returned_at");
        return new SignatureRequest(
                new DossierId(row.getObject("dossier_id", UUID.class)),
                new PersonId(row.getObject("asked_by", UUID.class)),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("returned_by"),
                returned == null ? null : returned.toInstant(),
                row.getString("comment"));
    }
}
