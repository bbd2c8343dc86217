package org.passerelle.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.people.OrganisationId;
import org.passerelle.shared.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code part_request}. */
@Repository
class PartRequestTable {

    /** More than an organisation is asked in years. */
    private static final int MOST_LINES = 100;

    private final JdbcClient jdbc;

    PartRequestTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asks, or asks anew; what was written stays. */
    void ask(DossierId dossier, OrganisationId partner, Instant at) {
        jdbc.sql(
                        "insert into passerelle.part_request (dossier_id, organisation_id, asked_at) values (:dossier, :partner,"
                                + " :at) on conflict (dossier_id, organisation_id) do update set asked_at = excluded.asked_at")
                .param("dossier", dossier.value())
                .param("partner", partner.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether there was one. */
    boolean delete(DossierId dossier, OrganisationId partner) {
        return jdbc.sql(
                                "delete from passerelle.part_request where dossier_id = :dossier and organisation_id = :partner")
                        .param("dossier", dossier.value())
                        .param("partner", partner.value())
                        .update()
                == 1;
    }

    void write(DossierId dossier, OrganisationId partner, Map<String, Object> written) {
        jdbc.sql("update passerelle.part_request set written = :written::jsonb where dossier_id = :dossier and"
                        + " organisation_id = :partner")
                .param("dossier", dossier.value())
                .param("partner", partner.value())
                .param("written", Json.write(written))
                .update();
    }

    List<PartRequest> of(DossierId dossier) {
        return jdbc.sql("select * from passerelle.part_request where dossier_id = :dossier")
                .param("dossier", dossier.value())
                .query(PartRequestTable::request)
                .list();
    }

    Optional<PartRequest> find(DossierId dossier, OrganisationId partner) {
        return of(dossier).stream()
                .filter(request -> request.partner().equals(partner))
                .findFirst();
    }

    /** Those to one organisation that still takes part as an associated French authority, newest first. */
    List<PartLine> to(OrganisationId partner) {
        return jdbc.sql(
                        """
                        select d.id, d.title, d.stage, c.code, o.name as lead_name, k.confirmed_at, k.lapsed_at
                        from passerelle.part_request r
                        join passerelle.dossier d on d.id = r.dossier_id
                        join passerelle.call c on c.id = d.call_id
                        join passerelle.organisation o on o.id = d.lead_id
                        left join lateral (
                            select confirmed_at, lapsed_at from passerelle.partner_commitment
                            where dossier_id = d.id and organisation_id = r.organisation_id
                            order by confirmed_at desc, id desc limit 1) k on true
                        where r.organisation_id = :partner and d.partners @> :own::jsonb
                        order by r.asked_at desc, d.id
                        limit :most
                        """)
                .param("partner", partner.value())
                .param("own", Json.write(List.of(new Partner(partner, PartnerRole.FRENCH))))
                .param("most", MOST_LINES)
                .query(PartRequestTable::line)
                .list();
    }

    private static PartLine line(ResultSet row, int ignored) throws SQLException {
        boolean given = row.getTimestamp("confirmed_at") != null;
        boolean lapsed = row.getTimestamp("lapsed_at") != null;
        return new PartLine(
                new DossierId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getString("code"),
                row.getString("lead_name"),
                Stage.valueOf(row.getString("stage")) == Stage.DRAFT,
                given && !lapsed,
                lapsed);
    }

    private static PartRequest request(ResultSet row, int ignored) throws SQLException {
        return new PartRequest(
                new DossierId(row.getObject("dossier_id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getTimestamp("asked_at").toInstant(),
                Json.readMap(row.getString("written")));
    }
}
