package org.passerelle.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a person: the worklist, paged by key, the first deadline first and what has none last. */
@Repository
@Transactional(readOnly = true)
public class WorklistPages {

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final Clock clock;

    WorklistPages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One line of the list.
     *
     * @param late whether its deadline has passed
     */
    public record Line(
            WorkItem item, String callCode, @Nullable String number, String title, String leadName, boolean late) {}

    /**
     * What to show.
     *
     * @param search part of a number, a title or an organisation, accents and case ignored; empty for all
     * @param kind only this kind of task
     * @param lateOnly only what is past its deadline
     * @param after the last line of the page before
     */
    public record Query(String search, WorkItem.@Nullable Kind kind, boolean lateOnly, @Nullable Line after, int size) {

        public static Query first(int size) {
            return new Query("", null, false, null, size);
        }
    }

    /** The next lines that wait for this person, in any of their roles or bodies. */
    public List<Line> page(Actor actor, Query query) {
        Line after = query.after();
        return jdbc.sql("select w.*, c.code, d.number, d.title, o.name as lead_name from passerelle.worklist w"
                        + " join passerelle.dossier d on d.id = w.dossier_id"
                        + " join passerelle.call c on c.id = w.call_id"
                        + " join passerelle.organisation o on o.id = d.lead_id"
                        + " where (w.awaited in (:awaited) and (w.person_id is null or w.person_id = :me))"
                        + " and (:kind::text is null or w.kind = :kind)"
                        + " and (not :lateOnly or w.due <= :now)"
                        + " and (:search = '' or passerelle.folded(coalesce(d.number, '') || ' ' || d.title || ' ' ||"
                        + " o.name) like '%' || passerelle.folded(:search) || '%')"
                        + " and (:afterTask::text is null or (coalesce(w.due, :never), w.since, w.task_id) >"
                        + " (:afterDue, :afterSince, :afterTask))"
                        + " order by coalesce(w.due, :never), w.since, w.task_id limit :size")
                .param("awaited", awaited(actor))
                .param("me", me(actor), Types.OTHER)
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
        return jdbc.sql("select count(*) from passerelle.worklist w where w.awaited in (:awaited)"
                        + " and (w.person_id is null or w.person_id = :me)")
                .param("awaited", awaited(actor))
                .param("me", me(actor), Types.OTHER)
                .query(Integer.class)
                .single();
    }

    /** The clockwork is nobody: nothing waits for it in person. */
    private static @Nullable UUID me(Actor actor) {
        return actor.isClockwork() ? null : actor.personId().value();
    }

    /**
     * The names under which this person is awaited: roles, and the body it speaks for. An applicant is awaited on the own
     * dossiers alone and finds it there: by the role it would see everybody's.
     */
    static List<String> awaited(Actor actor) {
        List<String> names = new ArrayList<>();
        actor.roles().stream()
                .filter(role -> role != Role.APPLICANT_EDITOR && role != Role.APPLICANT_SIGNATORY)
                .forEach(role -> names.add(role.name()));
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
