package org.passerelle.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.passerelle.people.OrganisationId;
import org.passerelle.shared.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code partner_commitment}. */
@Repository
class CommitmentTable {

    private final JdbcClient jdbc;

    CommitmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Commitment commitment) {
        jdbc.sql(
                        "insert into passerelle.partner_commitment (id, dossier_id, organisation_id, attachment_id, confirmed_at,"
                                + " name, position, amounts) values (:id, :dossier, :partner, :letter, :at, :name, :position,"
                                + " :amounts::jsonb)")
                .param("id", commitment.id())
                .param("dossier", commitment.dossier().value())
                .param("partner", commitment.partner().value())
                .param("letter", commitment.letter())
                .param("at", commitment.confirmedAt().atOffset(ZoneOffset.UTC))
                .param("name", commitment.signed().name())
                .param("position", commitment.signed().position())
                .param("amounts", Json.write(commitment.signed().amounts()))
                .update();
    }

    Confirmations of(DossierId dossier) {
        return new Confirmations(jdbc.sql("select * from passerelle.partner_commitment where dossier_id = :dossier"
                        + " order by confirmed_at desc, id desc")
                .param("dossier", dossier.value())
                .query(CommitmentTable::commitment)
                .list());
    }

    void lapse(UUID id, Instant at) {
        jdbc.sql("update passerelle.partner_commitment set lapsed_at = :at where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** The plan keeps to it again. */
    void revive(UUID id) {
        jdbc.sql("update passerelle.partner_commitment set lapsed_at = null, asked_again_at = null where id = :id")
                .param("id", id)
                .update();
    }

    /** Those that lapsed before an instant, and whose partner was not asked again since. */
    List<Commitment> toAskAgain(Instant before) {
        return jdbc.sql("select * from (select distinct on (dossier_id, organisation_id) *"
                        + " from passerelle.partner_commitment order by dossier_id, organisation_id, confirmed_at desc, id desc)"
                        + " c where c.lapsed_at <= :before and c.asked_again_at is null")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(CommitmentTable::commitment)
                .list();
    }

    /** Whether nobody asked before. */
    boolean askAgain(UUID id, Instant at) {
        return jdbc.sql("update passerelle.partner_commitment set asked_again_at = :at where id = :id"
                                + " and lapsed_at is not null and asked_again_at is null")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Commitment commitment(ResultSet row, int ignored) throws SQLException {
        Timestamp lapsed = row.getTimestamp("lapsed_at");
        return new Commitment(
                row.getObject("id", UUID.class),
                new DossierId(row.getObject("dossier_id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getObject("attachment_id", UUID.class),
                row.getTimestamp("confirmed_at").toInstant(),
                new Commitment.Signed(
                        row.getString("name"),
                        row.getString("position"),
                        List.of(Json.read(row.getString("amounts"), Commitment.Amount[].class))),
                lapsed == null ? null : lapsed.toInstant());
    }
}
