package org.passerelle.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.shared.Iban;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code bank_details}: one row for each time that an applicant handed some in. */
@Repository
class BankDetailsTable {

    private final JdbcClient jdbc;

    BankDetailsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(BankDetails given) {
        jdbc.sql(
                        "insert into passerelle.bank_details (id, dossier_id, iban, holder, document_on, explanation, attachment,"
                                + " state, given_at, given_by, reason) values (:id, :dossier, :iban, :holder, :on, :explanation,"
                                + " :attachment, :state, :at, :by, '')")
                .param("id", given.id())
                .param("dossier", given.dossier().value())
                .param("iban", given.iban().value())
                .param("holder", given.holder())
                .param("on", given.documentOn())
                .param("explanation", given.explanation())
                .param("attachment", given.attachment())
                .param("state", given.state().name())
                .param("at", given.givenAt().atOffset(ZoneOffset.UTC))
                .param("by", given.givenBy())
                .update();
    }

    void check(BankDetails checked) {
        jdbc.sql(
                        "update passerelle.bank_details set state = :state, checked_at = :at, checked_by = :by, reason = :reason"
                                + " where id = :id")
                .param("id", checked.id())
                .param("state", checked.state().name())
                .param("at", Objects.requireNonNull(checked.checkedAt()).atOffset(ZoneOffset.UTC))
                .param("by", checked.checkedBy())
                .param("reason", checked.reason())
                .update();
    }

    /** All that were handed in for a dossier, the last first. */
    List<BankDetails> of(DossierId dossier) {
        return jdbc.sql("select * from passerelle.bank_details where dossier_id = :dossier order by place desc")
                .param("dossier", dossier.value())
                .query(BankDetailsTable::details)
                .list();
    }

    /** How the last ones of several dossiers stand. */
    Map<DossierId, BankDetails.State> states(Collection<DossierId> dossiers) {
        Map<DossierId, BankDetails.State> states = new HashMap<>();
        if (!dossiers.isEmpty()) {
            jdbc.sql("select distinct on (dossier_id) dossier_id, state from passerelle.bank_details"
                            + " where dossier_id in (:dossiers) order by dossier_id, place desc")
                    .param("dossiers", dossiers.stream().map(DossierId::value).toList())
                    .query(row -> {
                        states.put(
                                new DossierId(row.getObject("dossier_id", UUID.class)),
                                BankDetails.State.valueOf(row.getString("state")));
                    });
        }
        return states;
    }

    private static BankDetails details(ResultSet row, int ignored) throws SQLException {
        return new BankDetails(
                row.getObject("id", UUID.class),
                new DossierId(row.getObject("dossier_id", UUID.class)),
                new Iban(row.getString("iban")),
                row.getString("holder"),
                row.getObject("document_on", LocalDate.class),
                row.getString("explanation"),
                row.getObject("attachment", UUID.class),
                BankDetails.State.valueOf(row.getString("state")),
                row.getTimestamp("given_at").toInstant(),
                row.getString("given_by"),
                instant(row.getTimestamp("checked_at")),
                row.getString("checked_by"),
                row.getString("reason"));
    }

    private static java.time.@Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
