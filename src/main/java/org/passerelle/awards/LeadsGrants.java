package org.passerelle.awards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import org.passerelle.committee.FunderAmounts;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.OrganisationId;
import org.passerelle.shared.Money;
import org.passerelle.synthesis.EarlierGrants;
import org.passerelle.synthesis.SynthesisFacts.EarlierGrant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The grants that hold of one applicant, for the synthesis of another dossier of its. */
@Repository
class LeadsGrants implements EarlierGrants {

    /** More say nothing that the first ones do not. */
    private static final int MOST = 10;

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final JdbcClient jdbc;

    LeadsGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<EarlierGrant> of(OrganisationId lead, DossierId except) {
        return jdbc.sql(
                        """
                        select o.number, o.title, c.code, d.decided_at, d.grants
                        from passerelle.decision d
                        join passerelle.dossier o on o.id = d.dossier_id
                        join passerelle.call c on c.id = d.call_id
                        where o.lead_id = :lead and o.id <> :except and d.list in ('MAIN', 'PARTIAL')
                            and d.released_at is not null
                            and o.stage in ('AWARDED', 'PARTIALLY_AWARDED', 'BUDGET_REVISION')
                            and not exists (select 1 from passerelle.decision later where later.replaces = d.number)
                        order by d.decided_at desc, o.number
                        limit :most
                        """)
                .param("lead", lead.value())
                .param("except", except.value())
                .param("most", MOST)
                .query(LeadsGrants::grant)
                .list();
    }

    private static EarlierGrant grant(ResultSet row, int ignored) throws SQLException {
        return new EarlierGrant(
                row.getString("number"),
                row.getString("title"),
                row.getString("code"),
                row.getTimestamp("decided_at").toInstant().atZone(PARIS).toLocalDate(),
                FunderAmounts.read(row.getString("grants")).values().stream()
                        .findFirst()
                        .orElse(Money.ZERO));
    }
}
