package org.passerelle.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agencies of AFD and the countries each answers for, one agency a country; which one is asked is D4's to say. */
@Service
public class AfdAgencies {

    private final JdbcClient jdbc;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    AfdAgencies(JdbcClient jdbc, Rights rights, Trail trail, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
    }

    /**
     * Enters an agency that was not there.
     *
     * @throws Refusal CONTENT: KEY_TAKEN where an agency has this key, and as below
     */
    @Transactional
    public void enter(Actor actor, AfdAgency agency) {
        rights.require(actor, Act.MANAGE_REFERENCE);
        lock();
        byKey(agency.key()).ifPresent(other -> {
            throw KeyTaken.by(other.key(), other.name());
        });
        save(actor, agency);
    }

    /**
     * Enters an agency, or replaces what is said of the one with this key. What an agency is awaited for that closes goes
     * to the headquarters.
     *
     * @throws Refusal CONTENT: AGENCY_COUNTRY for each country that another agency answers for
     */
    @Transactional
    public void save(Actor actor, AfdAgency agency) {
        rights.require(actor, Act.MANAGE_REFERENCE);
        lock();
        List<AfdAgency> all = all();
        refuseShared(agency, all);
        boolean wasOpen = all.stream().anyMatch(one -> one.key().equals(agency.key()) && one.isOpen());
        jdbc.sql(
                        """
                        insert into passerelle.afd_agency (key, name, countries, status)
                        values (:key, :name, :countries, :status)
                        on conflict (key) do update
                        set name = excluded.name, countries = excluded.countries, status = excluded.status
                        """)
                .param("key", agency.key())
                .param("name", agency.name())
                .param(
                        "countries",
                        agency.countries().stream().map(CountryCode::value).toArray(String[]::new))
                .param("status", agency.status().name())
                .update();
        trail.record(
                actor,
                null,
                null,
                "saveAgency",
                null,
                null,
                Map.of("key", agency.key(), "status", agency.status().name()));
        if (wasOpen && !agency.isOpen()) {
            events.publishEvent(new AfdAgencyClosed(agency.key()));
        }
    }

    private void lock() {
        jdbc.sql("lock table passerelle.afd_agency in share row exclusive mode").update();
    }

    /** By name in the French order, the headquarters first. */
    public List<AfdAgency> all() {
        return jdbc.sql("select * from passerelle.afd_agency"
                        + " order by key <> :headquarters, name collate \"fr-x-icu\", key")
                .param("headquarters", AfdAgency.HEADQUARTERS)
                .query(AfdAgencies::read)
                .list();
    }

    public Optional<AfdAgency> byKey(String key) {
        return jdbc.sql("select * from passerelle.afd_agency where key = :key")
                .param("key", key)
                .query(AfdAgencies::read)
                .optional();
    }

    private static void refuseShared(AfdAgency agency, List<AfdAgency> all) {
        List<Finding> shared = all.stream()
                .filter(other -> !other.key().equals(agency.key()))
                .flatMap(other -> other.countries().stream()
                        .filter(agency.countries()::contains)
                        .map(country -> Finding.blocking(
                                "AGENCY_COUNTRY", "countries", Map.of("country", country, "agency", other.name()))))
                .toList();
        if (!shared.isEmpty()) {
            throw new Refusal(shared);
        }
    }

    private static AfdAgency read(ResultSet row, int number) throws SQLException {
        String[] codes = (String[]) row.getArray("countries").getArray();
        return new AfdAgency(
                row.getString("key"),
                row.getString("name"),
                Arrays.stream(codes).map(CountryCode::of).toList(),
                Post.Status.valueOf(row.getString("status")));
    }
}
