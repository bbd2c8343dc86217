package org.passerelle.awards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the public may know of a call once its decisions are released: who is funded, and who waits. */
@Service
@Transactional(readOnly = true)
public class PublishedResults {

    /** In the order in which they are told; an accepted offer reads like an open one. */
    private static final List<Stage> PUBLIC =
            List.of(Stage.AWARDED, Stage.PARTIALLY_AWARDED, Stage.BUDGET_REVISION, Stage.WAITLISTED);

    private final JdbcClient jdbc;

    PublishedResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The whole awards, the partial ones and those on the waiting list, each by number; read on from a result. */
    public List<PublishedResult> page(CallId call, Optional<PublishedResult> after, int limit) {
        return jdbc.sql(
                        """
                        select id, number, title, lead_id, stage from (
                            select d.*, case stage when 'WAITLISTED' then 2 when 'AWARDED' then 0 else 1 end as place
                            from passerelle.dossier d
                            where d.call_id = :call and d.released_at is not null and d.stage in (:public)
                        ) told
                        where (place, number) > (:place, :number) order by place, number limit :limit
                        """)
                .param("call", call.value())
                .param("public", PUBLIC.stream().map(Stage::name).toList())
                .param("place", after.map(last -> place(last.outcome())).orElse(-1))
                .param("number", after.map(PublishedResult::number).orElse(""))
                .param("limit", limit)
                .query(PublishedResults::read)
                .list();
    }

    private static int place(Stage outcome) {
        return switch (outcome) {
            case AWARDED -> 0;
            case WAITLISTED -> 2;
            default -> 1;
        };
    }

    private static PublishedResult read(ResultSet row, int ignored) throws SQLException {
        Stage stage = Stage.valueOf(row.getString("stage"));
        return new PublishedResult(
                new DossierId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("title"),
                new OrganisationId(row.getObject("lead_id", UUID.class)),
                stage == Stage.BUDGET_REVISION ? Stage.PARTIALLY_AWARDED : stage);
    }
}
