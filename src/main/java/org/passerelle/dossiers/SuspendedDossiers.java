package org.passerelle.dossiers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.passerelle.calls.SuspendedCountries;
import org.passerelle.calls.Suspension;
import org.passerelle.shared.CountryCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Dossiers with a country with which cooperation is suspended today. A flag: it warns officer, committee and signatory, and
 * decides nothing by itself (domain.md §2.4).
 */
@Service
@Transactional(readOnly = true)
public class SuspendedDossiers {

    private final JdbcClient jdbc;
    private final SuspendedCountries countries;
    private final Clock clock;

    SuspendedDossiers(JdbcClient jdbc, SuspendedCountries countries, Clock clock) {
        this.jdbc = jdbc;
        this.countries = countries;
        this.clock = clock;
    }

    private record Concerned(DossierId dossier, Suspension suspension) {}

    /** The suspensions by dossier, those without one left out; for a module that has checked the right. */
    public Map<DossierId, List<Suspension>> of(Collection<DossierId> dossiers, ZoneId zone) {
        Map<CountryCode, Suspension> inForce = countries.inForce(LocalDate.ofInstant(clock.instant(), zone)).stream()
                .collect(Collectors.toMap(Suspension::country, Function.identity()));
        if (inForce.isEmpty() || dossiers.isEmpty()) {
            return new HashMap<>();
        }
        return jdbc
                .sql(
                        """
                        select d.id, part ->> 'code' as country
                        from passerelle.dossier d, jsonb_array_elements(d.plan -> 'countries') part
                        where d.id = any (:dossiers) and part ->> 'code' = any (:countries)
                        order by d.id, country
                        """)
                .param("dossiers", dossiers.stream().map(DossierId::value).toArray(UUID[]::new))
                .param(
                        "countries",
                        inForce.keySet().stream().map(CountryCode::value).toArray(String[]::new))
                .query((row, number) -> new Concerned(
                        new DossierId(row.getObject("id", UUID.class)),
                        Objects.requireNonNull(inForce.get(CountryCode.of(row.getString("country"))))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Concerned::dossier, Collectors.mapping(Concerned::suspension, Collectors.toList())));
    }

    /** Those with this country that nothing is decided of yet, by number (for another module). */
    public List<DossierId> undecided(CountryCode country) {
        return jdbc.sql(
                        """
                        select id from passerelle.dossier
                        where stage = any (:stages) and brings -> 'countries' @> jsonb_build_array(
                            jsonb_build_object('code', :country::text))
                        order by number
                        """)
                .param("stages", Stage.open().stream().map(Stage::name).toArray(String[]::new))
                .param("country", country.value())
                .query((row, number) -> new DossierId(row.getObject("id", UUID.class)))
                .list();
    }
}
