package org.passerelle.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code standing}: one row for an organisation and a precondition of which something is known. */
@Component
class StandingsTable {

    private final JdbcClient jdbc;

    StandingsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(OrganisationId organisation, Standing standing, @Nullable UUID by, Instant at) {
        jdbc.sql(
                        """
                        insert into passerelle.standing
                            (organisation, precondition, state, as_of, source, recorded_by, recorded_at)
                        values (:organisation, :precondition, :state, :asOf, :source, :by, :at)
                        on conflict (organisation, precondition) do update
                        set state = excluded.state, as_of = excluded.as_of, source = excluded.source,
                            recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
                        """)
                .param("organisation", organisation.value())
                .param("precondition", standing.what().name())
                .param("state", standing.state().name())
                .param("asOf", standing.asOf())
                .param("source", standing.source())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Standing> of(OrganisationId organisation) {
        return jdbc.sql("select * from passerelle.standing where organisation = :organisation")
                .param("organisation", organisation.value())
                .query(StandingsTable::read)
                .list();
    }

    /** Of several organisations at once; without those of which nothing is known. */
    Map<OrganisationId, List<Standing>> of(Collection<OrganisationId> organisations) {
        Map<OrganisationId, List<Standing>> known = new HashMap<>();
        if (!organisations.isEmpty()) {
            jdbc.sql("select * from passerelle.standing where organisation in (:organisations)")
                    .param(
                            "organisations",
                            organisations.stream().map(OrganisationId::value).toList())
                    .query(row -> {
                        known.computeIfAbsent(
                                        new OrganisationId(row.getObject("organisation", UUID.class)),
                                        id -> new ArrayList<>())
                                .add(read(row, row.getRow()));
                    });
        }
        return known;
    }

    /** Those recorded last come first. */
    List<Preconditions.Recorded> latest(int limit) {
        return jdbc.sql(
                        """
                        select s.*, o.name from passerelle.standing s
                        join passerelle.organisation o on o.id = s.organisation
                        order by s.recorded_at desc, o.name, s.precondition limit :limit
                        """)
                .param("limit", limit)
                .query((row, number) -> new Preconditions.Recorded(row.getString("name"), read(row, number)))
                .list();
    }

    private static Standing read(ResultSet row, int number) throws SQLException {
        return new Standing(
                Precondition.valueOf(row.getString("precondition")),
                Standing.State.valueOf(row.getString("state")),
                row.getObject("as_of", LocalDate.class),
                row.getString("source"));
    }
}
