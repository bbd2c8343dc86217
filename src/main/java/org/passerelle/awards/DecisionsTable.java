package org.passerelle.awards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.passerelle.committee.FunderAmounts;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;
import org.passerelle.shared.Json;
import org.passerelle.shared.LocalizedText;
import org.passerelle.shared.Money;
import org.passerelle.shared.ReadTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code decision}: written once; only its release is added. */
@Repository
class DecisionsTable {

    /** Of several decisions on one dossier the last holds. */
    static final String LAST =
            " and not exists (select 1 from passerelle.decision later where later.replaces = d.number)"
                    + " and d.withdrawn_at is null";

    /** All but the text that was signed: a list of thousands does not carry it. */
    static final String LISTED = "select number, dossier_id, call_id, list, waiting_rank, grants, total, rank,"
            + " mean, reasons, reason, conditions, delegation, decided_at, decided_by, released_at, replaces, paragraph_fr,"
            + " paragraph_en, draft_fr, draft_en, departure, '' as act, act_sha256, opened, first_person, first_signed_by,"
            + " first_signed_at, first_delegation, kind, correction from passerelle.decision d ";

    private static final ReadTexts<List<ReasonCode>> REASONS =
            new ReadTexts<>(1_000, json -> List.of(Json.read(json, ReasonCode[].class)));
    private static final ReadTexts<List<String>> CONDITIONS =
            new ReadTexts<>(1_000, json -> List.of(Json.read(json, String[].class)));

    private final JdbcClient jdbc;

    DecisionsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Decision decision) {
        jdbc.sql(
                        "insert into passerelle.decision (number, dossier_id, call_id, list, waiting_rank, grants, total, rank, mean,"
                                + " reasons, reason, conditions, delegation, decided_at, decided_by, released_at, replaces,"
                                + " paragraph_fr, paragraph_en, draft_fr, draft_en, departure, act, act_sha256, opened,"
                                + " first_person, first_signed_by, first_signed_at, first_delegation, kind, correction) values (:number, :dossier, :call, :list, :waitingRank,"
                                + " :grants::jsonb, :total, :rank, :mean, :reasons::jsonb, :reason, :conditions::jsonb, :delegation, :at, :by, :released, :replaces,"
                                + " :paragraphFr, :paragraphEn, :draftFr, :draftEn, :departure, :act, :sha, :opened,"
                                + " :firstPerson, :firstBy, :firstAt, :firstDelegation, :kind, :correction)")
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
                .param("released", utc(decision.releasedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("replaces", decision.replaces(), Types.VARCHAR)
                .param("paragraphFr", decision.grounds().paragraph().fr())
                .param("paragraphEn", english(decision.grounds().paragraph()))
                .param("draftFr", decision.grounds().draft().fr())
                .param("draftEn", english(decision.grounds().draft()))
                .param("departure", decision.grounds().departure())
                .param("act", decision.grounds().act())
                .param("sha", decision.grounds().sha256())
                .param("opened", decision.grounds().opened())
                .params(first(decision.grounds().first()))
                .param("kind", decision.kind().name())
                .param("correction", decision.correction())
                .update();
    }

    /** What was rectified before is never told: the last decision is. */
    void release(Collection<DossierId> dossiers, Instant at) {
        if (!dossiers.isEmpty()) {
            jdbc.sql("update passerelle.decision d set released_at = :at where released_at is null"
                            + " and dossier_id in (:dossiers)" + LAST)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .param("dossiers", dossiers.stream().map(DossierId::value).toList())
                    .update();
        }
    }

    /** It holds no more, and stays readable. */
    void withdraw(String number, Instant at, String by) {
        jdbc.sql("update passerelle.decision set withdrawn_at = :at, withdrawn_by = :by where number = :number")
                .param("number", number)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** Waits for a release under way, and makes the next one wait. */
    boolean isReleased(DossierId dossier) {
        return jdbc.sql("select released_at from passerelle.decision d where dossier_id = :dossier" + LAST
                        + " for share")
                .param("dossier", dossier.value())
                .query((row, number) -> row.getTimestamp("released_at") != null)
                .list()
                .contains(true);
    }

    /** The next number of a year, without gaps: taken in the transaction that signs. */
    String nextNumber(int year) {
        return jdbc.sql("insert into passerelle.decision_number (year, last) values (:year, 1) on conflict (year) do"
                        + " update set last = decision_number.last + 1 returning last")
                .param("year", year)
                .query((row, number) -> String.format(Locale.ROOT, "DEC-%d-%04d", year, row.getInt(1)))
                .single();
    }

    /** The decision that holds: the last one. */
    Optional<Decision> find(DossierId dossier) {
        return jdbc.sql("select * from passerelle.decision d where dossier_id = :dossier" + LAST)
                .param("dossier", dossier.value())
                .query(DecisionsTable::decision)
                .optional();
    }

    /** All decisions on a dossier, the first one first. */
    List<Decision> history(DossierId dossier) {
        return jdbc.sql("select * from passerelle.decision where dossier_id = :dossier order by decided_at, number")
                .param("dossier", dossier.value())
                .query(DecisionsTable::decision)
                .list();
    }

    /** The last of the decisions that rectified, withdrew, restored or kept one, directly or one after the other. */
    Optional<Decision> correctionOf(String number) {
        return jdbc.sql("with recursive later as (select * from passerelle.decision where replaces = :number"
                        + " and kind in ('RECTIFICATION', 'WITHDRAWAL', 'RESTORATION', 'REVERSION') union all select d.* from passerelle.decision d"
                        + " join later on d.replaces = later.number where d.kind in ('RECTIFICATION', 'WITHDRAWAL', 'RESTORATION', 'REVERSION'))"
                        + " select * from later where not exists"
                        + " (select 1 from later next where next.replaces = later.number)")
                .param("number", number)
                .query(DecisionsTable::decision)
                .optional();
    }

    /** One decision, whether it holds or not. */
    Decision get(String number) {
        return jdbc.sql("select * from passerelle.decision where number = :number")
                .param("number", number)
                .query(DecisionsTable::decision)
                .single();
    }

    /** The decisions of a call that hold, best first; without the text that was signed. */
    List<Decision> of(CallId call) {
        return jdbc.sql(LISTED + "where call_id = :call" + LAST + " order by decided_at, rank, number")
                .param("call", call.value())
                .query(DecisionsTable::decision)
                .list();
    }

    /** The dossiers of a call that are decided and hold their grants: offered or accepted, and not given back. */
    Set<DossierId> holding(CallId call) {
        return jdbc
                .sql("select dossier_id from passerelle.decision d join passerelle.dossier o on o.id = d.dossier_id"
                        + " where d.call_id = :call and o.call_id = d.call_id"
                        + " and o.stage in ('AWARDED', 'PARTIALLY_AWARDED', 'BUDGET_REVISION')"
                        + LAST)
                .param("call", call.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(DossierId::new)
                .collect(Collectors.toSet());
    }

    /** The dossiers of a call whose last decision withdraws an earlier one, and since when. */
    Map<DossierId, Instant> withdrawn(CallId call) {
        Map<DossierId, Instant> withdrawn = new HashMap<>();
        jdbc.sql("select dossier_id, decided_at from passerelle.decision d where call_id = :call and kind = :withdrawal"
                        + LAST)
                .param("call", call.value())
                .param("withdrawal", DecisionKind.WITHDRAWAL.name())
                .query(row -> {
                    withdrawn.put(
                            new DossierId(row.getObject("dossier_id", UUID.class)),
                            row.getTimestamp("decided_at").toInstant());
                });
        return withdrawn;
    }

    static Decision decision(ResultSet row, int ignored) throws SQLException {
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
                REASONS.of(row.getString("reasons")),
                row.getString("reason"),
                CONDITIONS.of(row.getString("conditions")),
                row.getString("delegation"),
                row.getTimestamp("decided_at").toInstant(),
                row.getString("decided_by"),
                released == null ? null : released.toInstant(),
                row.getString("replaces"),
                new Grounds(
                        new LocalizedText(row.getString("paragraph_fr"), row.getString("paragraph_en")),
                        new LocalizedText(row.getString("draft_fr"), row.getString("draft_en")),
                        row.getString("departure"),
                        row.getString("act"),
                        row.getString("act_sha256"),
                        row.getBoolean("opened"),
                        first(row)),
                DecisionKind.valueOf(row.getString("kind")),
                row.getString("correction"));
    }

    private static Map<String, Object> first(@Nullable FirstSignature first) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("firstPerson", first == null ? null : first.person().value());
        columns.put("firstBy", first == null ? null : first.name());
        columns.put("firstAt", first == null ? null : first.at().atOffset(ZoneOffset.UTC));
        columns.put("firstDelegation", first == null ? null : first.delegation());
        return columns;
    }

    private static @Nullable FirstSignature first(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("first_signed_at");
        return at == null
                ? null
                : new FirstSignature(
                        new PersonId(row.getObject("first_person", UUID.class)),
                        row.getString("first_signed_by"),
                        at.toInstant(),
                        row.getString("first_delegation"),
                        row.getString("act_sha256"));
    }

    private static String english(LocalizedText text) {
        return Objects.requireNonNullElse(text.en(), "");
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
