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
    private static final List<Stage> TOLD = List.of(Stage.AWARDED, Stage.PARTIALLY_AWARDED, Stage.WAITLISTED);

    private final JdbcClient jdbc;

    PublishedResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The whole awards, the partial ones and those on the waiting list, each by number; read on from a result. */
    public List<PublishedResult> page(CallId call, Optional<PublishedResult> after, int limit) {
        return jdbc.sql(
                        """
                        select id, number, title, lead_id, outcome from (
                            select d.*, shown.outcome, array_position(cast(:told as text[]), shown.outcome) as place
                            from passerelle.dossier d cross join lateral (select case d.stage
                                when 'BUDGET_REVISION' then 'PARTIALLY_AWARDED' else d.stage end as outcome) shown
                            where d.call_id = :call and d.released_at is not null
                                and (d.stage = any (cast(:told as text[])) or d.stage = 'BUDGET_REVISION')
                        ) told
                        where (place, number) > (:place, :number) order by place, number limit :limit
                        """)
                .param("call", call.value())
                .param("told", TOLD.stream().map(Stage::name).toArray(String[]::new))
                .param(
                        "place",
                        after.map(last -> TOLD.indexOf(last.outcome()) + 1).orElse(0))
                .param("number", after.map(PublishedResult::number).orElse(""))
                .param("limit", limit)
                .query(PublishedResults::read)
                .list();
    }

    private static PublishedResult read(ResultSet row, int ignored) throws SQLException {
        return new PublishedResult(
                new DossierId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("title"),
                new OrganisationId(row.getObject("lead_id", UUID.class)),
                Stage.valueOf(row.getString("outcome")));
    }
}
