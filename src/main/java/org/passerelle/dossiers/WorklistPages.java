package org.passerelle.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.Actor;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a person: the worklist, paged by key, the first deadline first and what has none last. */
@Repository
@Transactional(readOnly = true)
public class WorklistPages {

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    /**
     * Awaited by role or body; in person, as who stands in, or in the place of an officer who is away or left. An applicant is
     * waited for on the dossiers of its own organisation alone, and nobody where a conflict of interest closes the dossier.
     */
    private static final String MINE = "((w.stand_in = any (:me) or w.awaited in (:awaited) and (w.person_id is null"
            + " or w.person_id = any (:me) or (w.awaited = 'CASE_OFFICER' and (:all or w.person_id = any (:replaced)))))"
            + " and case when w.awaited in ('APPLICANT_EDITOR', 'APPLICANT_SIGNATORY') then d.lead_id = any (:organisation)"
            + " else (d.id is null or " + Conflicts.OPEN + ") end)";

    private final JdbcClient jdbc;
    private final Conflicts conflicts;
    private final Clock clock;

    WorklistPages(JdbcClient jdbc, Conflicts conflicts, Clock clock) {
        this.jdbc = jdbc;
        this.conflicts = conflicts;
        this.clock = clock;
    }

    /**
     * One line of the list.
     *
     * @param person the one person awaited, by name, where it is one
     * @param late whether its deadline has passed
     */
    public record Line(
            WorkItem item,
            String callCode,
            @Nullable String number,
            String title,
            String leadName,
            @Nullable String person,
            boolean late) {}

    /**
     * What to show.
     *
     * @param search part of a number, a title or an organisation, accents and case ignored; empty for all
     * @param kind only this kind of task
     * @param lateOnly only what is past its deadline
     * @param all what waits for any officer of the service, not for this one alone
     * @param after the last line of the page before
     */
    public record Query(
            String search,
            WorkItem.@Nullable Kind kind,
            boolean lateOnly,
            boolean all,
            @Nullable Line after,
            int size) {

        public Query(String search, WorkItem.@Nullable Kind kind, boolean lateOnly, @Nullable Line after, int size) {
            this(search, kind, lateOnly, false, after, size);
        }

        public static Query first(int size) {
            return new Query("", null, false, null, size);
        }
    }

    /**
     * The next lines that wait for this person, in any of their roles or bodies: an officer's own, those of the officers for
     * whom it stands in today, and those that nobody has. A list of opinions alone has those too that a colleague has in
     * hand: any member of the body may take them.
     */
    public List<Line> page(Actor actor, Query query) {
        Line after = query.after();
        return jdbc.sql("select w.*, c.code, d.number, coalesce(d.title,"
                        + " c.definition->'title'->>'fr', c.code) as title, coalesce(o.name, '') as lead_name, p.name as person_name"
                        + " from passerelle.worklist w"
                        + " left join passerelle.dossier d on d.id = w.dossier_id"
                        + " join passerelle.call c on c.id = w.call_id"
                        + " left join passerelle.organisation o on o.id = d.lead_id"
                        + " left join passerelle.person p on p.id = w.person_id"
                        + " where (" + MINE
                        + " or (w.awaited in (:awaited) and w.kind = 'GIVE_OPINION' and :kind = 'GIVE_OPINION' and"
                        + Conflicts.OPEN + "))"
                        + " and (:kind::text is null or w.kind = :kind)"
                        + " and (not :lateOnly or w.due <= :now)"
                        + " and (:search = '' or passerelle.folded(coalesce(d.number, c.code) || ' ' || coalesce(d.title,"
                        + " c.definition->'title'->>'fr', '') || ' ' || coalesce(o.name, '')) like '%' || passerelle.folded(:search) || '%')"
                        + " and (:afterTask::text is null or (coalesce(w.due, :never), w.since, w.task_id) >"
                        + " (:afterDue, :afterSince, :afterTask))"
                        + " order by coalesce(w.due, :never), w.since, w.task_id limit :size")
                .params(mine(actor))
                .params(conflicts.reader(actor))
                .param("all", query.all())
                .param("kind", query.kind() == null ? null : query.kind().name(), Types.VARCHAR)
                .param("lateOnly", query.lateOnly())
                .param("now", utc(clock.instant()))
                .param("search", query.search().strip())
                .param("never", utc(NEVER))
                .param("afterTask", after == null ? null : after.item().taskId(), Types.VARCHAR)
                .param("afterDue", utc(after == null ? NEVER : dueOrNever(after)))
                .param("afterSince", utc(after == null ? NEVER : after.item().since()))
                .param("size", query.size())
                .query(this::line)
                .list();
    }

    /** How many things wait for this person. */
    public int count(Actor actor) {
        return jdbc.sql("select count(*) from passerelle.worklist w left join passerelle.dossier d on d.id ="
                        + " w.dossier_id where " + MINE)
                .params(mine(actor))
                .params(conflicts.reader(actor))
                .param("all", false)
                .query(Integer.class)
                .single();
    }

    private Map<String, Object> mine(Actor actor) {
        return Map.of(
                "awaited", awaited(actor),
                "me", me(actor),
                "replaced", replaced(actor),
                "organisation", organisation(actor));
    }

    /** The clockwork is nobody: nothing waits for it in person. */
    private static UUID[] me(Actor actor) {
        return actor.isClockwork() ? new UUID[0] : new UUID[] {actor.personId().value()};
    }

    /** The officers in whose place this one is waited for today: those for whom it, or nobody, stands in, and who left. */
    private UUID[] replaced(Actor actor) {
        if (!actor.is(Role.CASE_OFFICER)) {
            return new UUID[0];
        }
        return jdbc.sql("select a.person_id from passerelle.officer_absence a where :today between a.first_day and"
                        + " a.last_day and (a.stand_in is null or a.stand_in = any (:me)) union select p.id from"
                        + " passerelle.officer_profile o join passerelle.person p on p.id = o.person_id where p.status ="
                        + " 'DISABLED' or not p.roles @> array['CASE_OFFICER']")
                .param("today", LocalDate.now(clock))
                .param("me", me(actor))
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
    }

    private static UUID[] organisation(Actor actor) {
        return Stream.ofNullable(actor.organisation())
                .map(OrganisationId::value)
                .toArray(UUID[]::new);
    }

    /** The names under which this person is awaited: roles, and the body it speaks for. */
    static List<String> awaited(Actor actor) {
        List<String> names = new ArrayList<>();
        actor.roles().forEach(role -> names.add(role.name()));
        names.addAll(Bodies.of(actor));
        return names.isEmpty() ? List.of("NOBODY") : names;
    }

    private Line line(ResultSet row, int number) throws SQLException {
        WorkItem item = Worklist.item(row, number);
        Instant due = item.due();
        return new Line(
                item,
                row.getString("code"),
                row.getString("number"),
                row.getString("title"),
                row.getString("lead_name"),
                row.getString("person_name"),
                due != null && !due.isAfter(clock.instant()));
    }

    private static Instant dueOrNever(Line line) {
        Instant due = line.item().due();
        return due == null ? NEVER : due;
    }

    private static java.time.OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
