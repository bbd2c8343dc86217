package org.passerelle.calls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.CountryCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * With which countries cooperation is suspended, from when until when and why (domain.md §2.4). A suspension keeps its first
 * day; its end and its reason may be corrected, and the trail keeps what they were.
 */
@Service
public class SuspendedCountries {

    private final JdbcClient jdbc;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    SuspendedCountries(JdbcClient jdbc, Rights rights, Trail trail, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
    }

    /** Enters a suspension, or corrects the end and the reason of the one that began that very day. */
    @Transactional
    public void save(Actor actor, Suspension suspension) {
        rights.require(actor, Act.MANAGE_REFERENCE);
        Optional<Suspension> before = find(suspension.country(), suspension.since());
        jdbc.sql(
                        """
                        insert into passerelle.country_suspension (country, since, until, reason)
                        values (:country, :since, :until, :reason)
                        on conflict (country, since) do update set until = excluded.until, reason = excluded.reason
                        """)
                .param("country", suspension.country().value())
                .param("since", suspension.since())
                .param("until", suspension.until())
                .param("reason", suspension.reason())
                .update();
        trail.record(actor, null, null, "suspendCountry", null, null, traced(suspension, before.orElse(null)));
        if (before.isEmpty()) {
            events.publishEvent(new CooperationSuspended(suspension));
        }
    }

    /** Every suspension, by country, newest first; those that are over among them. */
    public List<Suspension> all() {
        return jdbc.sql("select * from passerelle.country_suspension order by country, since desc")
                .query(SuspendedCountries::read)
                .list();
    }

    /** Those that hold on a day, one for each country; the one that began last. */
    public List<Suspension> inForce(LocalDate day) {
        return jdbc.sql(
                        """
                        select distinct on (country) * from passerelle.country_suspension
                        where since <= :day and (until is null or until >= :day)
                        order by country, since desc
                        """)
                .param("day", day)
                .query(SuspendedCountries::read)
                .list();
    }

    /** Of those that hold on a day, the ones with these countries. */
    public List<Suspension> on(Collection<CountryCode> countries, LocalDate day) {
        return inForce(day).stream()
                .filter(suspension -> countries.contains(suspension.country()))
                .toList();
    }

    private Optional<Suspension> find(CountryCode country, LocalDate since) {
        return jdbc.sql("select * from passerelle.country_suspension where country = :country and since = :since")
                .param("country", country.value())
                .param("since", since)
                .query(SuspendedCountries::read)
                .optional();
    }

    private static Map<String, Object> traced(Suspension now, @Nullable Suspension before) {
        Map<String, Object> traced = new HashMap<>();
        traced.put("country", now.country().value());
        traced.put("since", now.since().toString());
        traced.put("until", day(now));
        traced.put("reason", now.reason());
        if (before != null) {
            traced.put("before", day(before) + " " + before.reason());
        }
        return traced;
    }

    private static String day(Suspension suspension) {
        LocalDate until = suspension.until();
        return until == null ? "" : until.toString();
    }

    private static Suspension read(ResultSet row, int number) throws SQLException {
        return new Suspension(
                CountryCode.of(row.getString("country")),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getString("reason"));
    }
}
