package org.passerelle.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.people.Actor;
import org.passerelle.people.InPlaceOf;
import org.passerelle.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An officer acts in the place of the one who has the dossier in hand, while that one is away. */
@Component
class Replacing implements InPlaceOf {

    private final JdbcClient jdbc;
    private final Clock clock;

    Replacing(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<String> of(Actor actor, UUID dossier) {
        return actor.is(Role.CASE_OFFICER)
                ? jdbc.sql(
                                "select p.name from passerelle.dossier_officer h"
                                        + " join passerelle.officer_absence a on a.person_id = h.person_id"
                                        + " and :today between a.first_day and a.last_day and a.stand_in = :me"
                                        + " join passerelle.person p on p.id = h.person_id where h.dossier_id = :dossier limit 1")
                        .param("today", LocalDate.now(clock))
                        .param("me", actor.personId().value())
                        .param("dossier", dossier)
                        .query(String.class)
                        .optional()
                : Optional.empty();
    }
}
