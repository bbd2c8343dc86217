package org.passerelle.awards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.calls.CallId;
import org.passerelle.committee.FunderAmounts;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Json;
import org.passerelle.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code decision}: written once; only its release is added. */
@Repository
class DecisionsTable {

    private final JdbcClient jdbc;

    DecisionsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Decision decision) {
        jdbc.sql(
                        "insert into passerelle.decision (number, dossier_id, call_id, list, waiting_rank, grants, total, rank, mean,"
                                + " reasons, reason, conditions, delegation, decided_at, decided_by) values (:number, :dossier, :call, :list, :waitingRank,"
                                + " :grants::jsonb, :total, :rank, :mean, :reasons::jsonb, :reason, :conditions::jsonb, :delegation, :at, :by)")
                .param("number", decision.number())
                .param("dossier", decision.dossier().value())
                .param("call", decision.call().value())
                .param("list", decision.list().name())
                .param("waitingRank", decision.waitingRank(), Types.INTEGER)
                .param("grants", FunderAmounts.write(decision.grants()))
                .param("total", decision.total().amount())
                .param("rank", decision.rank())
                .param("mean", decision.mean())
                .param("reasons", Json.write(decision.reasons()))
                .param("reason", decision.reason())
                .param("conditions", Json.write(decision.conditions()))
                .param("delegation", decision.delegation())
                .param("at", decision.decidedAt().atOffset(ZoneOffset.UTC))
                .param("by", decision.decidedBy())
                .update();
    }

    void release(Collection<DossierId> dossiers, Instant at) {
        if (!dossiers.isEmpty()) {
            jdbc.sql("update passerelle.decision set released_at = :at where dossier_id in (:dossiers)")
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .param("dossiers", dossiers.stream().map(DossierId::value).toList())
                    .update();
        }
    }

    /** Waits for a release under way, and makes the next one wait. */
    boolean isReleased(DossierId dossier) {
        return jdbc.sql("select released_at from passerelle.decision where dossier_id = :dossier for share")
                .param("dossier", dossier.value())
                .query((row, number) -> row.getTimestamp("released_at") != null)
                .optional()
                .orElse(false);
    }

    /** The next number of a year, without gaps: taken in the transaction that signs. */
    int nextNumber(int year) {
        return jdbc.sql("insert into passerelle.decision_number (year, last) values (:year, 1) on conflict (year) do"
                        + " update set last = decision_number.last + 1 returning last")
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    Optional<Decision> find(DossierId dossier) {
        return jdbc.sql("select * from passerelle.decision where dossier_id = :dossier")
                .param("dossier", dossier.value())
                .query(DecisionsTable::decision)
                .optional();
    }

    /** The decisions of a call, best first. */
    List<Decision> of(CallId call) {
        return jdbc.sql("select * from passerelle.decision where call_id = :call order by decided_at, rank")
                .param("call", call.value())
                .query(DecisionsTable::decision)
                .list();
    }

    private static Decision decision(ResultSet row, int ignored) throws SQLException {
        Timestamp released = row.getTimestamp("released_at");
        return new Decision(
                row.getString("number"),
                new DossierId(row.getObject("dossier_id", UUID.class)),
                new CallId(row.getObject("call_id", UUID.class)),
                RankingList.valueOf(row.getString("list")),
                row.getObject("waiting_rank", Integer.class),
                FunderAmounts.read(row.getString("grants")),
                new Money(row.getBigDecimal("total")),
                row.getInt("rank"),
                row.getBigDecimal("mean"),
                Arrays.asList(Json.read(row.getString("reasons"), ReasonCode[].class)),
                row.getString("reason"),
                Arrays.asList(Json.read(row.getString("conditions"), String[].class)),
                row.getString("delegation"),
                row.getTimestamp("decided_at").toInstant(),
                row.getString("decided_by"),
                released == null ? null : released.toInstant());
    }
}
