package org.passerelle.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code verification}. */
@Repository
class VerificationTable {

    private static final String SELECT =
            """
            select v.*, o.name, o.siret, coalesce(p.name, '') as asked_by_name from passerelle.verification v
            join passerelle.organisation o on o.id = v.organisation left join passerelle.person p on p.id = v.asked_by
            """;

    private final JdbcClient jdbc;

    VerificationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An organisation that somebody registered has still to prove itself; one that was verified stays so. */
    void begin(OrganisationId organisation, PersonId by, Instant now) {
        jdbc.sql(
                        """
                        insert into passerelle.verification (organisation, asked_by, asked_at, due, status)
                        values (:organisation, :by, :now, :now, 'AWAITS_PROOF')
                        on conflict (organisation) do update set asked_by = excluded.asked_by, asked_at = excluded.asked_at,
                            due = excluded.due, status = excluded.status, proof = null, proof_name = '', reason = ''
                        """)
                .param("organisation", organisation.value())
                .param("by", by.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean prove(OrganisationId organisation, UUID proof, String name, Instant due) {
        return jdbc.sql(
                                """
                        update passerelle.verification
                        set proof = :proof, proof_name = :name, due = :due, status = 'PENDING', reason = ''
                        where organisation = :organisation and status <> 'VERIFIED'
                        """)
                        .param("proof", proof)
                        .param("name", name)
                        .param("due", due.atOffset(ZoneOffset.UTC))
                        .param("organisation", organisation.value())
                        .update()
                == 1;
    }

    boolean decide(OrganisationId organisation, Verification.Status status, String reason, Instant now) {
        return jdbc.sql(
                                """
                        update passerelle.verification set status = :status, reason = :reason, decided_at = :now
                        where organisation = :organisation and status = 'PENDING'
                        """)
                        .param("status", status.name())
                        .param("reason", reason)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("organisation", organisation.value())
                        .update()
                == 1;
    }

    Optional<Verification> of(OrganisationId organisation) {
        return jdbc.sql(SELECT + " where v.organisation = :organisation")
                .param("organisation", organisation.value())
                .query(VerificationTable::read)
                .optional();
    }

    /** Those that wait for the service, the first deadline first. */
    List<Verification> pending() {
        return jdbc.sql(SELECT + " where v.status = 'PENDING' order by v.due, v.organisation")
                .query(VerificationTable::read)
                .list();
    }

    private static Verification read(ResultSet row, int number) throws SQLException {
        return new Verification(
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getString("name"),
                row.getString("siret"),
                row.getString("asked_by_name"),
                row.getTimestamp("due").toInstant(),
                Verification.Status.valueOf(row.getString("status")),
                row.getObject("proof", UUID.class),
                row.getString("proof_name"),
                row.getString("reason"));
    }
}
