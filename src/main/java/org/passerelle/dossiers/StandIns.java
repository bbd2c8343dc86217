package org.passerelle.dossiers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;
import org.passerelle.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who is waited for where an officer is away. Where the one who stands in cannot, as where nobody does, every officer is
 * waited for: nothing waits for nobody.
 */
@Repository
public class StandIns {

    /** Whether somebody of an id that follows is an officer still. */
    private static final String OFFICER = "exists (select from passerelle.person p where p.status <> 'DISABLED'"
            + " and p.roles @> array['CASE_OFFICER'] and p.id = ";

    /** Who is away today, each with the one who stands in and can: an officer still, who is there. Null where nobody is. */
    private static final String AWAY =
            "with absent as (select a.person_id, a.stand_in from passerelle.officer_absence a"
                    + " where :today between a.first_day and a.last_day), away as (select a.person_id, case when "
                    + OFFICER
                    + "a.stand_in) and not exists (select from absent b where b.person_id = a.stand_in) then a.stand_in end"
                    + " as stand_in from absent a)";

    private static final UUID[] NOBODY = {};

    private final JdbcClient jdbc;
    private final Clock clock;

    StandIns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The officers who are away today, each with the one who stands in and can, or with nobody. */
    public Map<PersonId, Optional<PersonId>> away() {
        Map<PersonId, Optional<PersonId>> away = new HashMap<>();
        jdbc.sql(AWAY + " select person_id, stand_in from away")
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    away.put(
                            new PersonId(row.getObject("person_id", UUID.class)),
                            Optional.ofNullable(row.getObject("stand_in", UUID.class))
                                    .map(PersonId::new));
                });
        return away;
    }

    /**
     * The officers in whose place this one is waited for: those who are away and for whom it stands in, or nobody who can,
     * and those who left.
     */
    UUID[] replaced(Actor actor) {
        return actor.is(Role.CASE_OFFICER)
                ? jdbc.sql(AWAY + " select person_id from away where stand_in is null or stand_in = :me"
                                + " union select o.person_id from passerelle.officer_profile o where not " + OFFICER
                                + "o.person_id)")
                        .param("today", LocalDate.now(clock))
                        .param("me", actor.personId().value())
                        .query(UUID.class)
                        .list()
                        .toArray(UUID[]::new)
                : NOBODY;
    }

    /** What waits for an officer who is away, on dossiers that a conflict closes to the one who stands in (D10). */
    String[] closedToStandIns(Actor actor) {
        return actor.is(Role.CASE_OFFICER)
                ? jdbc.sql(AWAY + " select w.task_id from away a cross join lateral"
                                + " passerelle.closed_to(array[a.stand_in], :today) closed (id)"
                                + " join passerelle.worklist w on w.dossier_id = closed.id and w.person_id = a.person_id"
                                + " where a.stand_in <> :me and a.person_id <> :me and w.awaited = 'CASE_OFFICER'"
                                + " and w.stand_in is distinct from :me")
                        .param("today", LocalDate.now(clock))
                        .param("me", actor.personId().value())
                        .query(String.class)
                        .list()
                        .toArray(String[]::new)
                : new String[0];
    }
}
