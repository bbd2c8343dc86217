package org.passerelle.awards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.passerelle.committee.FunderAmounts;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code decision} as long lists read it: what counts of all, the words of a page. */
@Repository
class DecisionListsTable {

    private static final String ORDER = " order by decided_at, rank, number";

    private final JdbcClient jdbc;

    DecisionListsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The decisions of a call that hold, in the order of {@link DecisionsTable#of}. */
    List<DecisionHead> heads(CallId call) {
        return jdbc.sql(
                        "select number, dossier_id, grants, released_at from passerelle.decision d where call_id = :call"
                                + DecisionsTable.LAST + ORDER)
                .param("call", call.value())
                .query(DecisionListsTable::head)
                .list();
    }

    /**
     * Those who wait in a call once it is known outside, in the order in which they are served: the list of an earlier session
     * comes first, then the rank; who waits by a departure from the committee comes last.
     *
     * @param coming one that is not on the list yet, and would come on it by its rank
     */
    List<WaitingHead> waiting(CallId call, @Nullable DossierId coming) {
        return jdbc.sql("select d.number, d.dossier_id, d.waiting_rank from passerelle.decision d"
                        + " join passerelle.dossier o on o.id = d.dossier_id and o.call_id = d.call_id"
                        + " left join (select l.dossier_id, max(s.number) as number from passerelle.committee_line l"
                        + " join passerelle.committee_session s on s.id = l.session_id where s.call_id = :call"
                        + " group by l.dossier_id) ranked on ranked.dossier_id = o.id where d.call_id = :call"
                        + " and (o.id = :coming or (o.stage = 'WAITLISTED' and o.released_at is not null))"
                        + DecisionsTable.LAST
                        + " order by ranked.number, o.id is distinct from :coming and btrim(d.departure) <> '',"
                        + " d.rank, d.decided_at, d.number")
                .param("call", call.value())
                .param("coming", coming == null ? null : coming.value(), Types.OTHER)
                .query((row, number) -> new WaitingHead(
                        row.getString("number"),
                        new DossierId(row.getObject("dossier_id", UUID.class)),
                        row.getObject("waiting_rank", Integer.class)))
                .list();
    }

    /** The calls in which a dossier of one of these leads waits that what came free passed over. */
    List<CallId> passedOver(Collection<OrganisationId> leads) {
        return jdbc
                .sql("select distinct o.call_id from passerelle.dossier o where o.stage = 'WAITLISTED'"
                        + " and o.lead_id in (:leads) and exists (select 1 from passerelle.trail t"
                        + " where t.dossier_id = o.id and t.verb = 'passOver') order by o.call_id")
                .param("leads", leads.stream().map(OrganisationId::value).toList())
                .query(UUID.class)
                .list()
                .stream()
                .map(CallId::new)
                .toList();
    }

    private static DecisionHead head(ResultSet row, int number) throws SQLException {
        return new DecisionHead(
                row.getString("number"),
                new DossierId(row.getObject("dossier_id", UUID.class)),
                FunderAmounts.read(row.getString("grants")),
                row.getTimestamp("released_at") != null);
    }

    /** How many hold in each call that has some. */
    Map<CallId, Integer> counts(Collection<DossierId> closed) {
        Map<CallId, Integer> counts = new HashMap<>();
        jdbc.sql("select call_id, count(*) as many from passerelle.decision d where dossier_id <> all (:closed)"
                        + DecisionsTable.LAST + " group by call_id")
                .param("closed", closed.stream().map(DossierId::value).toArray(UUID[]::new))
                .query(row -> {
                    counts.put(new CallId(row.getObject("call_id", UUID.class)), row.getInt("many"));
                });
        return counts;
    }

    /** Some decisions, in the same order; without the text that was signed. */
    List<Decision> listed(Collection<String> numbers) {
        return jdbc.sql(DecisionsTable.LISTED + "where number = any (:numbers)" + ORDER)
                .param("numbers", numbers.toArray(String[]::new))
                .query(DecisionsTable::decision)
                .list();
    }

    /** The numbers of those of these dossiers in whose place another stands. */
    Set<String> replaced(Collection<DossierId> dossiers) {
        return dossiers.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select replaces from passerelle.decision where replaces is not null"
                                + " and dossier_id in (:dossiers)")
                        .param(
                                "dossiers",
                                dossiers.stream().map(DossierId::value).toList())
                        .query(String.class)
                        .list());
    }
}
