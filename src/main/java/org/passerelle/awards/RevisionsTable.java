package org.passerelle.awards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.passerelle.funding.FundingPlan;
import org.passerelle.shared.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code budget_revision}: one row for each offer whose budget is being revised, or was. */
@Repository
class RevisionsTable {

    private final JdbcClient jdbc;

    RevisionsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what is written until it is handed in. */
    void save(String decision, FundingPlan plan, Instant at, String by) {
        jdbc.sql("insert into passerelle.budget_revision (decision, plan, saved_at, saved_by)"
                        + " values (:decision, :plan::jsonb, :at, :by) on conflict (decision) do update"
                        + " set plan = excluded.plan, saved_at = excluded.saved_at, saved_by = excluded.saved_by"
                        + " where budget_revision.handed_in_at is null")
                .param("decision", decision)
                .param("plan", Json.write(plan))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    void handIn(String decision, Instant at, String by) {
        jdbc.sql("update passerelle.budget_revision set handed_in_at = :at, handed_in_by = :by"
                        + " where decision = :decision")
                .param("decision", decision)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** What was written or handed in for one decision counts for another of the same amounts. */
    void copy(String from, String to) {
        jdbc.sql("insert into passerelle.budget_revision (decision, plan, saved_at, saved_by, handed_in_at,"
                        + " handed_in_by) select :to, plan, saved_at, saved_by, handed_in_at, handed_in_by"
                        + " from passerelle.budget_revision where decision = :from")
                .param("from", from)
                .param("to", to)
                .update();
    }

    Optional<Revision> find(String decision) {
        return jdbc.sql("select * from passerelle.budget_revision where decision = :decision")
                .param("decision", decision)
                .query((row, number) -> revision(row))
                .optional();
    }

    private static Revision revision(ResultSet row) throws SQLException {
        Timestamp handedIn = row.getTimestamp("handed_in_at");
        return new Revision(
                row.getString("decision"),
                Json.read(row.getString("plan"), FundingPlan.class),
                row.getTimestamp("saved_at").toInstant(),
                row.getString("saved_by"),
                handedIn == null ? null : handedIn.toInstant(),
                row.getString("handed_in_by"));
    }
}
