package org.passerelle.reviews;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the table {@code score_sheet} says of a call as a whole, counted where it stands. */
@Repository
class ReviewLoadsTable {

    private final JdbcClient jdbc;

    ReviewLoadsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many sheets of a call each reviewer has: invitations and locked ones, some dossiers left out. */
    Map<PersonId, Integer> of(CallId call, Collection<DossierId> without) {
        Map<PersonId, Integer> loads = new HashMap<>();
        jdbc.sql("select s.reviewer_id, count(*) as sheets from passerelle.score_sheet s"
                        + " join passerelle.dossier d on d.id = s.dossier_id where d.call_id = :call"
                        + " and d.submitted_at is not null and d.id <> all (:without) and s.state = any (:active)"
                        + " group by s.reviewer_id")
                .param("call", call.value())
                .param("without", ids(without))
                .param("active", active())
                .query(row -> {
                    loads.put(new PersonId(row.getObject("reviewer_id", UUID.class)), row.getInt("sheets"));
                });
        return loads;
    }

    /** The most sheets that each reviewer has in one of some calls. */
    Map<PersonId, Integer> highest(Collection<CallId> calls) {
        Map<PersonId, Integer> loads = new HashMap<>();
        jdbc.sql("select reviewer_id, max(sheets) as sheets from (select s.reviewer_id, d.call_id, count(*) as sheets"
                        + " from passerelle.score_sheet s join passerelle.dossier d on d.id = s.dossier_id"
                        + " where d.call_id = any (:calls) and d.submitted_at is not null and s.state = any (:active)"
                        + " group by s.reviewer_id, d.call_id) each group by reviewer_id")
                .param("calls", calls.stream().map(CallId::value).toArray(UUID[]::new))
                .param("active", active())
                .query(row -> {
                    loads.put(new PersonId(row.getObject("reviewer_id", UUID.class)), row.getInt("sheets"));
                });
        return loads;
    }

    private static String[] active() {
        return Arrays.stream(ReviewerState.values())
                .filter(ReviewerState::isActive)
                .map(Enum::name)
                .toArray(String[]::new);
    }

    /** The dossiers of a call under appraisal that no reviewer was ever asked for, some left out. */
    List<DossierId> unasked(CallId call, Collection<DossierId> without) {
        return jdbc.sql("select d.id from passerelle.dossier d where d.call_id = :call and d.stage = :stage"
                        + " and d.submitted_at is not null and d.id <> all (:without)"
                        + " and not exists (select 1 from passerelle.score_sheet s where s.dossier_id = d.id)")
                .param("call", call.value())
                .param("stage", Stage.UNDER_APPRAISAL.name())
                .param("without", ids(without))
                .query((row, number) -> new DossierId(row.getObject("id", UUID.class)))
                .list();
    }

    private static UUID[] ids(Collection<DossierId> dossiers) {
        return dossiers.stream().map(DossierId::value).toArray(UUID[]::new);
    }
}
