package org.passerelle.exchanges;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code information_request}; its words are exchanges. */
@Repository
class RequestsTable {

    private final JdbcClient jdbc;
    private final ExchangesTable exchanges;

    RequestsTable(JdbcClient jdbc, ExchangesTable exchanges) {
        this.jdbc = jdbc;
        this.exchanges = exchanges;
    }

    void add(UUID id, DossierId dossier, Instant due) {
        jdbc.sql(
                        """
                        insert into passerelle.information_request (id, dossier_id, due_at, status)
                        values (:id, :dossier, :due, 'ASKED')
                        """)
                .param("id", id)
                .param("dossier", dossier.value())
                .param("due", ExchangesTable.at(due))
                .update();
    }

    /** Whether it was awaited until now: of two at once, one ends it. */
    boolean close(UUID id, InformationRequest.Status status, Instant now) {
        return jdbc.sql(
                                """
                                update passerelle.information_request set status = :status, closed_at = :now
                                where id = :id and status = 'ASKED'
                                """)
                        .param("status", status.name())
                        .param("now", ExchangesTable.at(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Those of a dossier, in the order in which they were asked. */
    List<InformationRequest> of(DossierId dossier) {
        List<Exchange> written = exchanges.of(dossier);
        return jdbc.sql("select * from passerelle.information_request where dossier_id = :dossier order by due_at, id")
                .param("dossier", dossier.value())
                .query((row, number) -> request(row, written))
                .list();
    }

    /** Until when an answer is awaited first on dossiers that an organisation leads; nothing where none is. */
    Map<DossierId, Instant> awaited(OrganisationId lead, Collection<DossierId> dossiers) {
        if (dossiers.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(
                        """
                        select r.dossier_id, min(r.due_at) as due from passerelle.information_request r
                        join passerelle.dossier d on d.id = r.dossier_id
                        where r.status = 'ASKED' and r.dossier_id in (:dossiers) and d.lead_id = :lead
                        group by r.dossier_id
                        """)
                .param("dossiers", dossiers.stream().map(DossierId::value).toList())
                .param("lead", lead.value())
                .query((row, number) -> Map.entry(
                        new DossierId(row.getObject("dossier_id", UUID.class)),
                        row.getTimestamp("due").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<InformationRequest> find(UUID id) {
        return jdbc.sql("select dossier_id from passerelle.information_request where id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .flatMap(dossier -> find(new DossierId(dossier), id));
    }

    Optional<InformationRequest> find(DossierId dossier, UUID id) {
        return of(dossier).stream().filter(r -> r.id().equals(id)).findFirst();
    }

    private static InformationRequest request(ResultSet row, List<Exchange> written) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        List<Exchange> own =
                written.stream().filter(e -> id.equals(e.request())).toList();
        Timestamp closed = row.getTimestamp("closed_at");
        return new InformationRequest(
                id,
                new DossierId(row.getObject("dossier_id", UUID.class)),
                row.getTimestamp("due_at").toInstant(),
                InformationRequest.Status.valueOf(row.getString("status")),
                closed == null ? null : closed.toInstant(),
                own.stream()
                        .filter(e -> e.kind() == Exchange.Kind.QUESTION)
                        .findFirst()
                        .orElseThrow(),
                own.stream().filter(e -> e.kind() == Exchange.Kind.ANSWER).toList());
    }
}
