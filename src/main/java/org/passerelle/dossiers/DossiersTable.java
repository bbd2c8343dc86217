package org.passerelle.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.calls.CallId;
import org.passerelle.funding.FundingPlan;
import org.passerelle.people.OrganisationId;
import org.passerelle.shared.Json;
import org.passerelle.shared.ReadTexts;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table {@code dossier}: one row a dossier. Answers, plan and partners are documents; title, requested amount and total
 * stand beside them as columns for the lists.
 */
@Repository
class DossiersTable {

    /** Whether the call {@code c} has been ranked. */
    static final String DELIBERATING = "c.stage in ('DELIBERATION', 'RESULTS_PUBLISHED')";

    private static final String COLUMNS =
            "select id, version, call_id, lead_id, number, stage, answers, plan, partners,"
                    + " submitted_at, released_at, (select " + DELIBERATING
                    + " from passerelle.call c where c.id = dossier.call_id) as deliberating from passerelle.dossier ";

    /** How many documents of a kind are kept as they were read: those of some calls at work. */
    private static final int KEPT = 1_000;

    private static final ReadTexts<Map<String, Object>> ANSWERS = new ReadTexts<>(KEPT, ReadTexts::frozenMap);
    private static final ReadTexts<FundingPlan> PLANS =
            new ReadTexts<>(KEPT, json -> Json.read(json, FundingPlan.class));
    private static final ReadTexts<List<Partner>> PARTNERS =
            new ReadTexts<>(KEPT, json -> List.of(Json.read(json, Partner[].class)));

    private final JdbcClient jdbc;

    DossiersTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Dossier dossier, Instant now) {
        bind(
                        jdbc.sql("insert into passerelle.dossier (id, version, call_id, lead_id, number, stage, title,"
                                + " answers, plan, partners, requested, total, submitted_at, updated_at) values (:id, 0,"
                                + " :call, :lead, :number, :stage, :title, :answers::jsonb, :plan::jsonb,"
                                + " :partners::jsonb, :requested, :total, :submittedAt, :now)"),
                        dossier,
                        now)
                .param("call", dossier.call().value())
                .param("lead", dossier.lead().value())
                .update();
    }

    /** @throws Refusal STALE_VERSION when somebody else saved first */
    Dossier update(Dossier dossier, Instant now) {
        int rows = bind(
                        jdbc.sql("update passerelle.dossier set version = version + 1, number = :number, stage ="
                                + " :stage, title = :title, answers = :answers::jsonb, plan = :plan::jsonb, partners ="
                                + " :partners::jsonb, requested = :requested, total = :total, submitted_at = :submittedAt,"
                                + " updated_at = case when :quiet then updated_at else :now end where id = :id and version"
                                + " = :version"),
                        dossier,
                        now)
                .param("version", dossier.version())
                .param("quiet", isQuiet(dossier))
                .update();
        if (rows == 0) {
            throw new Refusal(RefusalCode.STALE_VERSION, dossier.name(), dossier.version());
        }
        return new Dossier(
                dossier.id(),
                dossier.version() + 1,
                dossier.call(),
                dossier.lead(),
                dossier.number(),
                dossier.stage(),
                dossier.answers(),
                dossier.plan(),
                dossier.partners(),
                dossier.submittedAt(),
                dossier.releasedAt(),
                dossier.deliberating());
    }

    Optional<Dossier> find(DossierId id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query(DossiersTable::dossier)
                .optional();
    }

    Optional<String> name(DossierId id) {
        return jdbc.sql("select coalesce(number, title) from passerelle.dossier where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    List<Dossier> find(Collection<DossierId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(COLUMNS + "where id in (:ids)")
                        .param("ids", ids.stream().map(DossierId::value).toList())
                        .query(DossiersTable::dossier)
                        .list();
    }

    /** Holds the row until the transaction ends, so that two acts on one dossier follow each other. */
    Optional<Dossier> lock(DossierId id) {
        return jdbc.sql(COLUMNS + "where id = :id for update")
                .param("id", id.value())
                .query(DossiersTable::dossier)
                .optional();
    }

    Optional<Dossier> find(String number) {
        return jdbc.sql(COLUMNS + "where number = :number")
                .param("number", number)
                .query(DossiersTable::dossier)
                .optional();
    }

    /** The dossiers of a call at some stages, held until the transaction ends, in the order of their numbers. */
    List<Dossier> lock(CallId call, Collection<Stage> stages) {
        return jdbc.sql(COLUMNS + "where call_id = :call and stage in (:stages) order by number, id for update")
                .param("call", call.value())
                .param("stages", stages.stream().map(Stage::name).toList())
                .query(DossiersTable::dossier)
                .list();
    }

    List<DossierId> drafts(CallId call) {
        return jdbc
                .sql("select id from passerelle.dossier where call_id = :call and stage = 'DRAFT' order by id")
                .param("call", call.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(DossierId::new)
                .toList();
    }

    List<OrganisationId> leads(CallId call, Collection<Stage> stages) {
        return jdbc
                .sql("select distinct lead_id from passerelle.dossier where call_id = :call and stage in (:stages)")
                .param("call", call.value())
                .param("stages", stages.stream().map(Stage::name).toList())
                .query(UUID.class)
                .list()
                .stream()
                .map(OrganisationId::new)
                .toList();
    }

    List<Dossier> ofCall(CallId call) {
        return jdbc.sql(COLUMNS + "where call_id = :call order by number nulls last, id")
                .param("call", call.value())
                .query(DossiersTable::dossier)
                .list();
    }

    List<Dossier> ofCall(CallId call, Collection<Stage> stages) {
        return jdbc.sql(COLUMNS + "where call_id = :call and stage in (:stages) order by number nulls last, id")
                .param("call", call.value())
                .param("stages", stages.stream().map(Stage::name).toList())
                .query(DossiersTable::dossier)
                .list();
    }

    List<Dossier> all(Collection<DossierId> ids) {
        return jdbc.sql(COLUMNS + "where id = any (:ids) order by number nulls last, id")
                .param("ids", ids.stream().map(DossierId::value).toArray(UUID[]::new))
                .query(DossiersTable::dossier)
                .list();
    }

    /** Its decision was withdrawn: what is decided next is secret until it is released. */
    void unrelease(DossierId id) {
        jdbc.sql("update passerelle.dossier set released_at = null where id = :id")
                .param("id", id.value())
                .update();
    }

    /** Its decision holds again, and is known at once. */
    void release(DossierId id, Instant now) {
        jdbc.sql("update passerelle.dossier set released_at = :now where id = :id")
                .param("id", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What is decided in a call and not known yet becomes known; answers which. */
    List<DossierId> release(CallId call, Instant now) {
        return jdbc.sql("update passerelle.dossier set released_at = :now, updated_at = :now where call_id = :call and"
                        + " released_at is null and stage in ('AWARDED', 'PARTIALLY_AWARDED', 'WAITLISTED',"
                        + " 'REJECTED') returning id")
                .param("call", call.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new DossierId(row.getObject("id", UUID.class)))
                .list();
    }

    /** The next number of a year, without gaps: taken in the transaction that submits. */
    int nextNumber(int year) {
        return jdbc.sql("insert into passerelle.dossier_number (year, last) values (:year, 1) on conflict (year) do"
                        + " update set last = dossier_number.last + 1 returning last")
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    /** A step that outsiders must not notice leaves no mark in the order of their lists either. */
    private static boolean isQuiet(Dossier dossier) {
        return dossier.stage().isHidden(dossier.releasedAt() != null);
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, Dossier dossier, Instant now) {
        Instant submitted = dossier.submittedAt();
        return sql.param("id", dossier.id().value())
                .param("number", dossier.number())
                .param("stage", dossier.stage().name())
                .param("title", dossier.title())
                .param("answers", Json.write(dossier.answers().values()))
                .param("plan", Json.write(dossier.plan()))
                .param("partners", Json.write(dossier.partners()))
                .param("requested", dossier.plan().requested().amount())
                .param("total", dossier.plan().total().amount())
                .param(
                        "submittedAt",
                        submitted == null ? null : submitted.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", now.atOffset(ZoneOffset.UTC));
    }

    static Dossier dossier(ResultSet row, int ignored) throws SQLException {
        Timestamp submitted = row.getTimestamp("submitted_at");
        Timestamp released = row.getTimestamp("released_at");
        return new Dossier(
                new DossierId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                new CallId(row.getObject("call_id", UUID.class)),
                new OrganisationId(row.getObject("lead_id", UUID.class)),
                row.getString("number"),
                Stage.valueOf(row.getString("stage")),
                new Answers(ANSWERS.of(row.getString("answers"))),
                PLANS.of(row.getString("plan")),
                PARTNERS.of(row.getString("partners")),
                submitted == null ? null : submitted.toInstant(),
                released == null ? null : released.toInstant(),
                row.getBoolean("deliberating"));
    }
}
