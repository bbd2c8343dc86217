package org.passerelle.dossiers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * In whose place an officer is waited for today. Where the one who stands in cannot, as where nobody does, every officer is
 * waited for: nothing waits for nobody.
 */
@Repository
class StandIns {

    private static final String AWAY = "with away as (select a.person_id, a.stand_in from passerelle.officer_absence a"
            + " where :today between a.first_day and a.last_day)";

    private static final UUID[] NOBODY = {};

    private final JdbcClient jdbc;
    private final Clock clock;

    StandIns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The officers in whose place this one is waited for: those who are away and for whom it stands in, or nobody who is
     * there, and those who left.
     */
    UUID[] replaced(Actor actor) {
        return actor.is(Role.CASE_OFFICER)
                ? jdbc.sql(AWAY + " select a.person_id from away a where a.stand_in is null or a.stand_in = :me"
                                + " or a.stand_in in (select person_id from away) or a.stand_in not in (select id from"
                                + " passerelle.person where status <> 'DISABLED' and roles @> array['CASE_OFFICER'])"
                                + " union select p.id from passerelle.officer_profile o join passerelle.person p"
                                + " on p.id = o.person_id where p.status = 'DISABLED'"
                                + " or not p.roles @> array['CASE_OFFICER']")
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
