package org.passerelle.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.Actor;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for a person: the worklist, paged by key, the first deadline first and what has none last. Awaited by role or
 * body; in person, as who stands in, or in the place of an officer who is away or left ({@link StandIns}). An applicant is waited for on the
 * dossiers of its own organisation alone, and nobody where a conflict of interest closes the dossier.
 */
@Repository
@Transactional(readOnly = true)
public class WorklistPages {

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final String UNSEEN = "unseen";

    /** The person that nobody is: nothing waits for the clockwork. */
    private static final UUID NOBODY = new UUID(0, 0);

    /** A search that finds no more dossiers starts from them; one that finds more meets them on its way through the list. */
    private static final int FEW = 300;

    /** A pattern with fewer than three letters between its signs narrows nothing down by an index of trigrams. */
    private static final int NARROW = 5;

    private static final Set<Role> APPLICANTS = Set.of(Role.APPLICANT_EDITOR, Role.APPLICANT_SIGNATORY);

    private final JdbcClient jdbc;
    private final Conflicts conflicts;
    private final StandIns standIns;
    private final Clock clock;

    WorklistPages(JdbcClient jdbc, Conflicts conflicts, StandIns standIns, Clock clock) {
        this.jdbc = jdbc;
        this.conflicts = conflicts;
        this.standIns = standIns;
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
        String pattern = pattern(query.search().strip());
        boolean narrow = pattern.length() >= NARROW;
        List<UUID> found = narrow ? found(pattern) : List.of();
        boolean few = narrow && found.size() <= FEW;
        String filters = (query.kind() == null ? "" : " and w.kind = :kind")
                + (query.lateOnly() ? " and " + WaitingSql.DUE + " <= :now" : "")
                + (pattern.isEmpty() || few ? "" : WaitingSql.FOUND_HERE)
                + (after == null
                        ? ""
                        : " and (" + WaitingSql.DUE + ", w.since, w.task_id) > (:afterDue, :afterSince, :afterTask)");
        Map<String, Object> reader = reader(actor);
        return jdbc.sql(sql(actor, reader, query.all(), query.kind() == WorkItem.Kind.GIVE_OPINION, few)
                        .page(filters))
                .params(reader)
                .param("kind", query.kind() == null ? null : query.kind().name(), Types.VARCHAR)
                .param("now", utc(clock.instant()))
                .param("pattern", pattern)
                .param("found", found.toArray(UUID[]::new))
                .param("afterTask", after == null ? null : after.item().taskId(), Types.VARCHAR)
                .param("afterDue", utc(after == null ? NEVER : dueOrNever(after)))
                .param("afterSince", utc(after == null ? NEVER : after.item().since()))
                .param("size", query.size())
                .query(this::line)
                .list();
    }

    /** How many things wait for this person. */
    public int count(Actor actor) {
        Map<String, Object> reader = reader(actor);
        return jdbc.sql(sql(actor, reader, false, false, false).count())
                .params(reader)
                .query(Integer.class)
                .single();
    }

    /** What a search looks for; empty for everything. */
    private String pattern(String search) {
        if (search.isEmpty()) {
            return "";
        }
        // Which index helps depends on what is searched for.
        jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
        return jdbc.sql("select '%' || passerelle.folded(:search) || '%'")
                .param("search", search)
                .query(String.class)
                .single();
    }

    /** The dossiers of a search by number, title or organisation, as long as they are few. */
    private List<UUID> found(String pattern) {
        return jdbc
                .sql("select d.id from passerelle.dossier d where d.words like :pattern union all select d.id from"
                        + " passerelle.organisation o join passerelle.dossier d on d.lead_id = o.id"
                        + " where o.name_words like :pattern limit :many")
                .param("pattern", pattern)
                .param("many", 2 * FEW + 2)
                .query(UUID.class)
                .list()
                .stream()
                .distinct()
                .toList();
    }

    private static WaitingSql sql(
            Actor actor, Map<String, Object> reader, boolean all, boolean opinionsInHand, boolean few) {
        return new WaitingSql(
                !staff(actor).isEmpty(),
                !applicant(actor).isEmpty() && actor.organisation() != null,
                all && actor.is(Role.CASE_OFFICER),
                opinionsInHand && !staff(actor).isEmpty(),
                few,
                Objects.requireNonNull((String[]) reader.get(UNSEEN)).length > 0);
    }

    private Map<String, Object> reader(Actor actor) {
        Map<String, Object> reader = new HashMap<>(conflicts.reader(actor));
        reader.put("me", me(actor));
        reader.put("staff", staff(actor));
        reader.put("applicant", applicant(actor));
        reader.put("replaced", standIns.replaced(actor));
        reader.put(UNSEEN, standIns.closedToStandIns(actor));
        reader.put(
                "organisation",
                Optional.ofNullable(actor.organisation())
                        .map(OrganisationId::value)
                        .orElse(NOBODY));
        return reader;
    }

    private static UUID me(Actor actor) {
        return actor.isClockwork() ? NOBODY : actor.personId().value();
    }

    /** The names under which this person is awaited as one of the service or of a body. */
    private static List<String> staff(Actor actor) {
        List<String> names = new ArrayList<>();
        actor.roles().stream().filter(role -> !APPLICANTS.contains(role)).forEach(role -> names.add(role.name()));
        names.addAll(Bodies.of(actor));
        return names;
    }

    /** The names under which it is awaited on the dossiers of its own organisation alone. */
    private static List<String> applicant(Actor actor) {
        return actor.roles().stream()
                .filter(APPLICANTS::contains)
                .map(Role::name)
                .toList();
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
