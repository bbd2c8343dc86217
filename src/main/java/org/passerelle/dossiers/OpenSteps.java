package org.passerelle.dossiers;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.calls.CallId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the worklist of a call by kind, some dossiers set aside. */
@Repository
class OpenSteps {

    private final JdbcClient jdbc;

    OpenSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OpenStep> of(CallId call, Collection<DossierId> without, Instant now) {
        return jdbc.sql(
                        "select w.kind, count(distinct w.dossier_id) as dossiers, max(w.due) as due,"
                                + " count(distinct w.dossier_id) filter (where " + WaitingSql.LATE + ") as late"
                                + " from passerelle.worklist w where w.call_id = :call"
                                + " and (w.dossier_id is null or w.dossier_id <> all (:without)) group by w.kind order by w.kind")
                .param("call", call.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("without", without.stream().map(DossierId::value).toArray(UUID[]::new))
                .query((row, i) -> new OpenStep(
                        WorkItem.Kind.valueOf(row.getString("kind")),
                        row.getInt("dossiers"),
                        row.getInt("late"),
                        Optional.ofNullable(row.getTimestamp("due"))
                                .map(java.sql.Timestamp::toInstant)
                                .orElse(null)))
                .list();
    }
}
