package org.passerelle.awards;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.calls.FundingScheme;
import org.passerelle.people.PersonId;
import org.passerelle.shared.Json;
import org.passerelle.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code signing_delegation}. */
@Repository
class SigningDelegationsTable {

    private final JdbcClient jdbc;

    SigningDelegationsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SigningDelegation given) {
        jdbc.sql("insert into passerelle.signing_delegation (id, holder_id, act, first_day, last_day, ceiling, schemes,"
                        + " recorded_by, recorded_at) values (:id, :holder, :act, :first, :last, :ceiling, :schemes::jsonb,"
                        + " :by, :at)")
                .param("id", given.id())
                .param("holder", given.holder().value())
                .param("act", given.act())
                .param("first", given.firstDay())
                .param("last", given.lastDay())
                .param(
                        "ceiling",
                        given.ceiling() == null ? null : given.ceiling().amount(),
                        Types.NUMERIC)
                .param("schemes", Json.write(given.schemes()))
                .param("by", given.recordedBy())
                .param("at", given.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether there was one that had not ended. */
    boolean end(UUID id, Instant now, String by, String reason) {
        return jdbc.sql("update passerelle.signing_delegation set ended_at = :now, ended_by = :by, end_reason = :reason"
                                + " where id = :id and ended_at is null")
                        .param("id", id)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /** Those that last longest first. */
    List<SigningDelegation> all() {
        return jdbc.sql("select * from passerelle.signing_delegation order by last_day desc, recorded_at, id")
                .query(SigningDelegationsTable::delegation)
                .list();
    }

    /** Kept from being ended until the transaction is over. */
    Optional<SigningDelegation> held(UUID id) {
        return jdbc.sql("select * from passerelle.signing_delegation where id = :id for share")
                .param("id", id)
                .query(SigningDelegationsTable::delegation)
                .optional();
    }

    List<SigningDelegation> of(PersonId holder) {
        return jdbc.sql(
                        "select * from passerelle.signing_delegation where holder_id = :holder order by last_day desc, id")
                .param("holder", holder.value())
                .query(SigningDelegationsTable::delegation)
                .list();
    }

    /** Those by one act for a person of that name, kept from being ended until the transaction is over. */
    List<SigningDelegation> of(String act, String name) {
        return jdbc.sql("select d.* from passerelle.signing_delegation d join passerelle.person p on p.id = d.holder_id"
                        + " where d.act = :act and p.name = :name order by d.last_day desc, d.id for share of d")
                .param("act", act)
                .param("name", name)
                .query(SigningDelegationsTable::delegation)
                .list();
    }

    private static SigningDelegation delegation(ResultSet row, int ignored) throws SQLException {
        BigDecimal ceiling = row.getBigDecimal("ceiling");
        Timestamp ended = row.getTimestamp("ended_at");
        return new SigningDelegation(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("holder_id", UUID.class)),
                row.getString("act"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                ceiling == null ? null : new Money(ceiling),
                Set.copyOf(Arrays.asList(Json.read(row.getString("schemes"), FundingScheme[].class))),
                row.getString("recorded_by"),
                row.getTimestamp("recorded_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("ended_by"),
                row.getString("end_reason"));
    }
}
