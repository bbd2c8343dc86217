package org.passerelle.desk;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.LateOpinions;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code reminder}: who was reminded of which dossier on which day. */
@Repository
class RemindersTable {

    private final JdbcClient jdbc;

    RemindersTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was not reminded of the dossier before on the day. */
    boolean remind(DossierId dossier, String awaited, LocalDate day) {
        return jdbc.sql("insert into passerelle.reminder (dossier_id, awaited, day) values (:dossier, :awaited, :day)"
                                + " on conflict do nothing")
                        .param("dossier", dossier.value())
                        .param("awaited", awaited)
                        .param("day", day)
                        .update()
                == 1;
    }

    /** Whether the dossier is the first that it is reminded of on the day: then it is written to. */
    boolean isFirst(DossierId dossier, String awaited, LocalDate day) {
        return jdbc.sql("select not exists (select from passerelle.reminder where awaited = :awaited and day = :day and"
                        + " dossier_id <> :dossier)")
                .param("awaited", awaited)
                .param("day", day)
                .param("dossier", dossier.value())
                .query(Boolean.class)
                .single();
    }

    /** The bodies whose silence on the dossier was recorded and whose opinion may still come. */
    List<String> late(DossierId dossier) {
        return jdbc.sql("select c.body from passerelle.consultation c join passerelle.dossier d on d.id = c.dossier_id"
                        + " where d.id = :dossier and " + LateOpinions.LATE + " order by c.body")
                .param("dossier", dossier.value())
                .query(String.class)
                .list();
    }

    /** Everything that a body or a reviewer is waited for on, what is late of a body with it; the first deadline first. */
    List<DossierId> waiting(WorkItem.Kind kind, String awaited, @Nullable PersonId person) {
        return jdbc.sql("select dossier_id from (select dossier_id, due, since, task_id from passerelle.worklist"
                        + " where kind = :kind and awaited = :awaited and (:person::uuid is null or person_id = :person)"
                        + " union all select c.dossier_id, c.due_at, c.asked_at, c.id::text from passerelle.consultation c"
                        + " join passerelle.dossier d on d.id = c.dossier_id where c.body = :awaited and "
                        + LateOpinions.LATE
                        + ") as waiting order by due nulls last, since, task_id")
                .param("kind", kind.name())
                .param("awaited", awaited)
                .param("person", person == null ? null : person.value(), Types.OTHER)
                .query((row, number) -> new DossierId(row.getObject("dossier_id", UUID.class)))
                .list();
    }
}
