package org.passerelle.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.PersonId;
import org.passerelle.people.Rights;
import org.passerelle.people.Role;
import org.passerelle.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists of the dossiers that a reader may see: an applicant those of the own organisation, staff all that were submitted,
 * others those they were asked about; what a conflict of interest closes is not in them (D10). Paged by key, what moved last
 * first.
 */
@Repository
@Transactional(readOnly = true)
public class DossierPages {

    private static final String LATE = " and :staff and (exists (select from passerelle.consultation c where"
            + " c.dossier_id = d.id and " + LateOpinions.LATE + ") or exists (select from passerelle.worklist w where"
            + " w.dossier_id = d.id and w.kind = 'SCORE_DOSSIER' and " + WaitingSql.LATE + "))";

    private final JdbcClient jdbc;
    private final Rights rights;
    private final Conflicts conflicts;
    private final Clock clock;

    DossierPages(JdbcClient jdbc, Rights rights, Conflicts conflicts, Clock clock) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /**
     * One line of a list.
     *
     * @param stage as the reader may know it
     * @param officer who has it in hand, by name; null where nobody has, and for readers outside of the service
     * @param signatureAskedAt when a draft was put before who signs it; null where it was not, or came back
     */
    public record Line(
            DossierId id,
            CallId call,
            OrganisationId lead,
            String callCode,
            @Nullable String number,
            String title,
            String leadName,
            Stage stage,
            Money requested,
            @Nullable String officer,
            @Nullable Instant signatureAskedAt,
            @Nullable Instant submittedAt,
            Instant updatedAt) {}

    /**
     * What to show.
     *
     * @param search part of a number, a title or an organisation, accents and case ignored; empty for all
     * @param stage as the reader may know it
     * @param officer only what this officer has in hand; for readers of the service
     * @param nobody only what goes on and nobody has in hand; for readers of the service
     * @param late only those on which a body is silent whose opinion may still come, or a reviewer's sheet is late; for
     *     readers of the service
     * @param after the last line of the page before
     */
    public record Query(
            String search,
            @Nullable CallId call,
            @Nullable Stage stage,
            @Nullable PersonId officer,
            boolean nobody,
            boolean late,
            DossierOrder order,
            @Nullable Line after,
            int size) {

        public Query(String search, @Nullable CallId call, @Nullable Stage stage, @Nullable Line after, int size) {
            this(search, call, stage, null, false, false, DossierOrder.MOVED, after, size);
        }

        /** The next page of the same list. */
        public Query after(@Nullable Line last, int many) {
            return new Query(search, call, stage, officer, nobody, late, order, last, many);
        }

        public static Query first(int size) {
            return new Query("", null, null, null, size);
        }
    }

    /** The next lines that this reader may see. */
    public List<Line> page(Actor actor, Query query) {
        rights.require(actor, Act.LIST_DOSSIERS);
        Line after = query.after();
        CallId call = query.call();
        Stage stage = query.stage();
        PersonId officer = query.officer();
        OrganisationId own = isApplicant(actor) ? actor.organisation() : null;
        return jdbc.sql("select d.*, c.code, " + DossiersTable.DELIBERATING
                        + " as deliberating, o.name as lead_name, r.asked_at, p.name as officer_name"
                        + " from passerelle.dossier d"
                        + " join passerelle.call c on c.id = d.call_id"
                        + " join passerelle.organisation o on o.id = d.lead_id"
                        + " left join passerelle.signature_request r on r.dossier_id = d.id and r.returned_at is null"
                        + " left join passerelle.dossier_officer h on h.dossier_id = d.id and :staff and d.lead_id is distinct from :own"
                        + " left join passerelle.person p on p.id = h.person_id and p.status <> 'DISABLED'"
                        + " and p.roles @> array['CASE_OFFICER']"
                        + " where (d.lead_id = :own or (((:all and d.submitted_at is not null) or exists (select 1 from"
                        + " passerelle.dossier_access a where a.dossier_id = d.id and a.grantee in (:grantees))) and"
                        + Conflicts.OPEN + "))"
                        + " and (:call::uuid is null or d.call_id = :call)"
                        + " and (:stage::text is null or :stage = case when :staff and d.lead_id is distinct from :own then d.stage"
                        + " when not (d.stage in (:internal) or (d.stage in (:decided) and d.released_at is null)"
                        + " or (" + DossiersTable.DELIBERATING + " and d.stage in (:appraised))) then d.stage"
                        + " when " + DossiersTable.DELIBERATING + " then 'IN_COMMITTEE' else 'UNDER_APPRAISAL' end)"
                        + " and (:search = '' or d.words like '%' || passerelle.folded(:search) || '%'"
                        + " or o.name_words like '%' || passerelle.folded(:search) || '%')"
                        + " and (:officer::uuid is null or h.person_id = :officer)"
                        + " and (not :nobody or (p.id is null and :staff and d.stage in (:open)))"
                        + (query.late() ? LATE : "")
                        + (after == null ? "" : " and " + query.order().after())
                        + " order by " + query.order().by() + " limit :size")
                .params(conflicts.reader(actor))
                .param("own", own == null ? null : own.value(), Types.OTHER)
                .param("all", DossierAccess.readsAll(actor))
                .param("staff", DossierAccess.isStaff(actor))
                .param("grantees", DossierAccess.grantees(actor))
                .param("call", call == null ? null : call.value(), Types.OTHER)
                .param("stage", stage == null ? null : stage.name(), Types.VARCHAR)
                .param("internal", names(Stage.internal()))
                .param("decided", names(Stage.decided()))
                .param("appraised", names(Stage.appraisedOn()))
                .param("search", query.search().strip())
                .param("officer", officer == null ? null : officer.value(), Types.OTHER)
                .param("nobody", query.nobody())
                .params(query.late() ? Map.of("now", clock.instant().atOffset(ZoneOffset.UTC)) : Map.of())
                .param("open", Stage.open().stream().map(Stage::name).toList())
                .params(
                        after == null
                                ? Map.of()
                                : Map.of(
                                        "afterId",
                                        after.id().value(),
                                        "afterKey",
                                        query.order().keyOf(after)))
                .param("size", query.size())
                .query((row, number) -> line(row, !DossierAccess.isStaff(actor), own))
                .list();
    }

    /** How many dossiers of a call stand at each stage, for its progress. */
    public Map<Stage, Integer> countsByStage(Actor actor, CallId call) {
        rights.require(actor, Act.READ_CALL);
        return countsFor(actor, call);
    }

    /** The same, for a module that has checked the right: what is closed to the reader is not counted. */
    public Map<Stage, Integer> countsFor(Actor actor, CallId call) {
        return countsFor(actor, List.of(call)).getOrDefault(call, Map.of());
    }

    /** The same of several calls; one without dossiers is not in it. */
    public Map<CallId, Map<Stage, Integer>> countsFor(Actor actor, Collection<CallId> calls) {
        Map<CallId, Map<Stage, Integer>> counts = new HashMap<>();
        jdbc.sql("select d.call_id, d.stage, count(*) as many from passerelle.dossier d where d.call_id = any (:calls)"
                        + " and" + Conflicts.OPEN + "group by d.call_id, d.stage")
                .params(conflicts.reader(actor))
                .param("calls", calls.stream().map(CallId::value).toArray(UUID[]::new))
                .query(row -> {
                    counts.computeIfAbsent(
                                    new CallId(row.getObject("call_id", UUID.class)), id -> new EnumMap<>(Stage.class))
                            .put(Stage.valueOf(row.getString("stage")), row.getInt("many"));
                });
        return counts;
    }

    private static List<String> names(Set<Stage> stages) {
        return stages.stream().map(Stage::name).toList();
    }

    private static boolean isApplicant(Actor actor) {
        return actor.isAny(Role.APPLICANT_EDITOR, Role.APPLICANT_SIGNATORY);
    }

    private static Line line(ResultSet row, boolean outsider, @Nullable OrganisationId own) throws SQLException {
        Stage stage = Stage.valueOf(row.getString("stage"));
        OrganisationId lead = new OrganisationId(row.getObject("lead_id", UUID.class));
        boolean outside = outsider || lead.equals(own);
        return new Line(
                new DossierId(row.getObject("id", UUID.class)),
                new CallId(row.getObject("call_id", UUID.class)),
                lead,
                row.getString("code"),
                row.getString("number"),
                row.getString("title"),
                row.getString("lead_name"),
                outside
                        ? stage.seenOutside(row.getTimestamp("released_at") != null, row.getBoolean("deliberating"))
                        : stage,
                new Money(row.getBigDecimal("requested")),
                row.getString("officer_name"),
                instant(row, "asked_at"),
                instant(row, "submitted_at"),
                row.getTimestamp("updated_at").toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
