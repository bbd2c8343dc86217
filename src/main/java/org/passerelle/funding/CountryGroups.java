package org.passerelle.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.CountryCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How each country stands in the list of aid recipients, from which day on. The list that comes with the product is to be
 * checked against the OECD's (its source says so); a call freezes what it needs when it opens.
 */
@Service
public class CountryGroups {

    /** A country's group from a day on, and who says so. */
    public record Entry(CountryCode country, LocalDate since, CountryGroup group, String source) {}

    private final JdbcClient jdbc;
    private final Rights rights;
    private final Trail trail;

    CountryGroups(JdbcClient jdbc, Rights rights, Trail trail) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.trail = trail;
    }

    /** Enters a country's group from a day on, or corrects what was said for that very day. */
    @Transactional
    public void save(Actor actor, Entry entry) {
        rights.require(actor, Act.MANAGE_REFERENCE);
        jdbc.sql(
                        """
                        insert into passerelle.country_group (country, since, kind, source)
                        values (:country, :since, :kind, :source)
                        on conflict (country, since) do update set kind = excluded.kind, source = excluded.source
                        """)
                .param("country", entry.country().value())
                .param("since", entry.since())
                .param("kind", entry.group().name())
                .param("source", entry.source())
                .update();
        trail.record(
                actor,
                null,
                null,
                "saveCountryGroup",
                null,
                null,
                Map.of(
                        "country",
                        entry.country().value(),
                        "group",
                        entry.group().name()));
    }

    /** The country's group on a day; empty when no list names the country. */
    public Optional<CountryGroup> on(CountryCode country, LocalDate day) {
        return jdbc.sql(
                        """
                        select kind from passerelle.country_group where country = :country and since <= :day
                        order by since desc limit 1
                        """)
                .param("country", country.value())
                .param("day", day)
                .query(String.class)
                .optional()
                .map(CountryGroup::valueOf);
    }

    /** Every entry, by country, newest first. */
    public List<Entry> all() {
        return jdbc.sql("select * from passerelle.country_group order by country, since desc")
                .query((row, number) -> new Entry(
                        CountryCode.of(row.getString("country")),
                        row.getObject("since", LocalDate.class),
                        CountryGroup.valueOf(row.getString("kind")),
                        row.getString("source")))
                .list();
    }
}
