package org.passerelle.dossiers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.passerelle.people.PersonId;
import org.passerelle.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the ties that appear by what others change: an account or an organisation of somebody else, a partner of the dossier
 * (D10, ADR 0116). Looked at every hour; only what is new is acted upon.
 */
@Component
public class ConflictSweep {

    private final Ties ties;
    private final JdbcClient jdbc;
    private final Clock clock;

    ConflictSweep(Ties ties, JdbcClient jdbc, Clock clock) {
        this.ties = ties;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What people did falls on dossiers that are closed to them since the last time, while those are undecided. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT3M")
    @Transactional
    public void sweep() {
        Map<PersonId, Set<DossierId>> found = new HashMap<>();
        jdbc.sql(
                        """
                        with tied as materialized (
                            select distinct t.person_id, t.dossier_id from passerelle.ties(:today) t
                            join passerelle.dossier d on d.id = t.dossier_id
                            join passerelle.person p on p.id = t.person_id
                            where t.weight = 'HARD' and d.submitted_at is not null and d.stage in (:undecided)
                                and p.roles && :judges::text[]),
                        gone as (
                            delete from passerelle.swept_tie s where not exists (
                                select 1 from tied t where t.person_id = s.person_id and t.dossier_id = s.dossier_id))
                        insert into passerelle.swept_tie (person_id, dossier_id) select person_id, dossier_id from tied
                        order by person_id, dossier_id
                        on conflict do nothing returning person_id, dossier_id
                        """)
                .param("today", LocalDate.now(clock))
                .param(
                        "undecided",
                        Stream.of(Stage.values())
                                .filter(stage -> !stage.isOver() && !stage.isDecided())
                                .map(Stage::name)
                                .toList())
                .param("judges", Ties.JUDGES.stream().map(Role::name).toArray(String[]::new))
                .query(row -> {
                    found.computeIfAbsent(
                                    new PersonId(row.getObject("person_id", UUID.class)), person -> new HashSet<>())
                            .add(new DossierId(row.getObject("dossier_id", UUID.class)));
                });
        ties.sweep(found);
    }
}
