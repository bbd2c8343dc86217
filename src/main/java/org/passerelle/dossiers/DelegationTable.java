package org.passerelle.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code signature_delegation} and {@code signature_rule}. */
@Repository
class DelegationTable {

    private final JdbcClient jdbc;

    DelegationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Delegation delegation) {
        jdbc.sql("insert into passerelle.signature_delegation (id, organisation_id, holder_id, reference, first_day,"
                        + " last_day, given_by) values (:id, :organisation, :holder, :reference, :first, :last, :by)")
                .param("id", delegation.id())
                .param("organisation", delegation.organisation().value())
                .param("holder", delegation.holder().value())
                .param("reference", delegation.reference())
                .param("first", delegation.firstDay())
                .param("last", delegation.lastDay())
                .param("by", delegation.givenBy())
                .update();
    }

    /** Whether there was one that held. */
    boolean revoke(OrganisationId organisation, UUID id, Instant now) {
        return jdbc.sql("update passerelle.signature_delegation set revoked_at = :now where id = :id and"
                                + " organisation_id = :organisation and revoked_at is null")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .param("organisation", organisation.value())
                        .update()
                == 1;
    }

    /** Ends those that a person holds or will hold; answers how many there were. */
    int revoke(OrganisationId organisation, PersonId holder, Instant now) {
        return jdbc.sql("update passerelle.signature_delegation set revoked_at = :now where holder_id = :holder and"
                        + " organisation_id = :organisation and revoked_at is null")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("holder", holder.value())
                .param("organisation", organisation.value())
                .update();
    }

    /** The latest first. */
    List<Delegation> of(OrganisationId organisation) {
        return jdbc.sql("select * from passerelle.signature_delegation where organisation_id = :organisation order by"
                        + " last_day desc, id")
                .param("organisation", organisation.value())
                .query(DelegationTable::delegation)
                .list();
    }

    int signatories(OrganisationId organisation) {
        return jdbc.sql("select signatories from passerelle.signature_rule where organisation_id = :organisation")
                .param("organisation", organisation.value())
                .query(Integer.class)
                .optional()
                .orElse(1);
    }

    void wantSignatories(OrganisationId organisation, int count) {
        jdbc.sql(
                        "insert into passerelle.signature_rule (organisation_id, signatories) values (:organisation, :count) on"
                                + " conflict (organisation_id) do update set signatories = excluded.signatories")
                .param("organisation", organisation.value())
                .param("count", count)
                .update();
    }

    private static Delegation delegation(ResultSet row, int ignored) throws SQLException {
        Timestamp revoked = row.getTimestamp("revoked_at");
        return new Delegation(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new PersonId(row.getObject("holder_id", UUID.class)),
                row.getString("reference"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("given_by"),
                revoked == null ? null : revoked.toInstant());
    }
}
