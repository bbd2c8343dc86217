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
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    private static final String REPLACED = "replaced";

    /** The person that nobody is: nothing waits for the clockwork. */
    private static final UUID NOBODY = new UUID(0, 0);

    /** A search looks at the first pages of the list before it asks an index: what stands in one line of so many fills its page. */
    private static final int GLANCED = 8;

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
        String pattern = pattern(query.search().strip());
        Map<String, Object> reader = reader(actor);
        WaitingSql met = sql(actor, reader, query, false);
        if (pattern.length() < NARROW) {
            String filters = filters(query) + (pattern.isEmpty() ? "" : WaitingSql.FOUND_HERE);
            return lines(met.page(filters), query, pattern, reader);
        }
        reader.put("ways", ways(actor, query, Objects.requireNonNull((UUID[]) reader.get(REPLACED))));
        List<Line> glanced = lines(met.glance(filters(query)), query, pattern, reader);
        return glanced.size() == query.size()
                ? glanced
                : lines(sql(actor, reader, query, true).page(filters(query)), query, pattern, reader);
    }

    private static String filters(Query query) {
        return (query.kind() == null ? "" : " and w.kind = :kind")
                + (query.lateOnly() ? " and " + WaitingSql.LATE : "")
                + (query.after() == null
                        ? ""
                        : " and (" + WaitingSql.DUE + ", w.since, w.task_id) > (:afterDue, :afterSince, :afterTask)");
    }

    private List<Line> lines(String statement, Query query, String pattern, Map<String, Object> reader) {
        Line after = query.after();
        return jdbc.sql(statement)
                .params(reader)
                .param("kind", query.kind() == null ? null : query.kind().name(), Types.VARCHAR)
                .param("now", utc(clock.instant()))
                .param("pattern", pattern)
                .param("glanced", GLANCED * query.size())
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
        return jdbc.sql(sql(actor, reader, Query.first(0), false).count())
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

    private static WaitingSql sql(Actor actor, Map<String, Object> reader, Query query, boolean worded) {
        return new WaitingSql(
                staff(actor).size(),
                !applicant(actor).isEmpty() && actor.organisation() != null,
                query.all() && actor.is(Role.CASE_OFFICER),
                query.kind() == WorkItem.Kind.GIVE_OPINION && !staff(actor).isEmpty(),
                worded,
                Objects.requireNonNull((String[]) reader.get(UNSEEN)).length > 0);
    }

    private static String[] ways(Actor actor, Query query, UUID... replaced) {
        List<String> names = staff(actor);
        if (query.kind() == WorkItem.Kind.GIVE_OPINION) {
            return Ways.only(query.kind(), names.stream());
        }
        Stream<String> officers = query.all() && actor.is(Role.CASE_OFFICER)
                ? Stream.of(Role.CASE_OFFICER.name())
                : Ways.inPlaceOf(replaced);
        return Ways.only(query.kind(), Stream.concat(Ways.of(names, me(actor)), officers));
    }

    private Map<String, Object> reader(Actor actor) {
        Map<String, Object> reader = new HashMap<>(conflicts.reader(actor));
        reader.put("me", me(actor));
        List<String> names = staff(actor);
        reader.put("staff", names);
        IntStream.range(0, names.size()).forEach(i -> reader.put(WaitingSql.name(i), names.get(i)));
        reader.put("applicant", applicant(actor));
        reader.put(REPLACED, standIns.replaced(actor));
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
        return new Line(
                item,
                row.getString("code"),
                row.getString("number"),
                row.getString("title"),
                row.getString("lead_name"),
                row.getString("person_name"),
                item.isLate(clock.instant()));
    }

    private static Instant dueOrNever(Line line) {
        Instant due = line.item().due();
        return due == null ? NEVER : due;
    }

    private static java.time.OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
