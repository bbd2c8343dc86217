package org.passerelle.awards;

import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.passerelle.awards.Offer.State;
import org.passerelle.calls.CallId;
import org.passerelle.committee.FunderAmounts;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code offer} as the list of a call reads it: page by page, and what came free of all. */
@Repository
class OfferListsTable {

    private static final String ANSWERED = "o.state not in ('OPEN', 'IN_REVISION')";

    private final JdbcClient jdbc;

    OfferListsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is waited for first, the nearest deadline first; without closed dossiers. */
    List<OfferLine> page(CallId call, Collection<DossierId> closed, Optional<Offer> after, int limit) {
        return jdbc.sql(
                        "select o.*, d.grants from passerelle.offer o join passerelle.decision d on d.number = o.decision"
                                + " where o.call_id = :call and o.dossier_id <> all (:closed) and (:first or ("
                                + ANSWERED
                                + ", coalesce(o.revision_due, o.due), o.decision) > (:answered, :due, :decision))"
                                + " order by " + ANSWERED
                                + ", coalesce(o.revision_due, o.due), o.decision limit :limit")
                .param("call", call.value())
                .param("closed", uuids(closed))
                .param("first", after.isEmpty())
                .param("answered", after.map(last -> !last.state().isPending()).orElse(false))
                .param(
                        "due",
                        after.map(last -> last.nextDueAt().atOffset(ZoneOffset.UTC))
                                .orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("decision", after.map(Offer::decision).orElse(""))
                .param("limit", limit)
                .query((row, number) ->
                        new OfferLine(OffersTable.offer(row), FunderAmounts.read(row.getString("grants"))))
                .list();
    }

    /**
     * What was given back, by funder. Of a raise the difference alone: what was accepted before stands (ADR 0117); a
     * withdrawn dossier gives all back.
     */
    Map<String, Money> freed(CallId call, Collection<DossierId> closed) {
        Map<String, Money> freed = new LinkedHashMap<>();
        jdbc.sql("select g.funder, sum(g.amount * given.sign) as amount from (select decision as number, 1 as sign from"
                        + " passerelle.offer where call_id = :call and dossier_id <> all (:closed) and"
                        + " state = any (:back) union all select stands, -1 from passerelle.offer"
                        + " where call_id = :call and dossier_id <> all (:closed) and state = any (:back) and"
                        + " state <> 'WITHDRAWN' and not stands_again and stands is not null) given join passerelle.decision d on d.number = given.number"
                        + " cross join lateral rows from (jsonb_to_recordset(d.grants) as (funder text, amount numeric))"
                        + " with ordinality as g (funder, amount, place) group by g.funder order by min(g.place)")
                .param("call", call.value())
                .param("closed", uuids(closed))
                .param(
                        "back",
                        Stream.of(State.values())
                                .filter(State::isGivenBack)
                                .map(State::name)
                                .toArray(String[]::new))
                .query(row -> {
                    freed.put(row.getString("funder"), Money.rounded(row.getBigDecimal("amount")));
                });
        return freed;
    }

    private static UUID[] uuids(Collection<DossierId> dossiers) {
        return dossiers.stream().map(DossierId::value).toArray(UUID[]::new);
    }
}
