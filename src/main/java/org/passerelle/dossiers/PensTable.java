package org.passerelle.dossiers;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code dossier_pen}: who last wrote each part of a draft. */
@Repository
class PensTable {

    /** @param place the top key of an answer, {@code plan} or {@code partners} */
    record Pen(String place, PersonId person, Instant at) {}

    private final JdbcClient jdbc;

    PensTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(DossierId id, Collection<String> places, PersonId person, Instant now) {
        if (places.isEmpty()) {
            return;
        }
        jdbc.sql("insert into passerelle.dossier_pen (dossier_id, place, person_id, written_at)"
                        + " select :id, place, :person, :now from unnest(:places) place"
                        + " on conflict (dossier_id, place) do update set person_id = excluded.person_id,"
                        + " written_at = excluded.written_at")
                .param("id", id.value())
                .param("person", person.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("places", places.toArray(String[]::new))
                .update();
    }

    Map<String, Pen> of(DossierId id) {
        return jdbc
                .sql("select place, person_id, written_at from passerelle.dossier_pen where dossier_id = :id")
                .param("id", id.value())
                .query((row, number) -> new Pen(
                        row.getString("place"),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getTimestamp("written_at").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Pen::place, pen -> pen));
    }
}
