package org.passerelle.opinions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.dossiers.DossierId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests of a call counted by the database: a row for each way in which some stand alike, however many dossiers there are. */
@Repository
class BoardTable {

    private static final String OF_CALL =
            " from passerelle.consultation c join passerelle.dossier d on d.id = c.dossier_id where d.call_id = :call"
                    + " and d.id <> all (:closed) ";

    private final JdbcClient jdbc;

    BoardTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was asked in a call and is not withdrawn or cancelled, some dossiers left out.
     *
     * @param zone of its days
     * @param now until when more time can be given
     */
    List<Tally> tallies(CallId call, Collection<DossierId> closed, ZoneId zone, Instant now) {
        return jdbc.sql("select c.kind, c.body, min(c.label) as label, c.status, c.late_version is not null as late,"
                        + " " + ConsultationsTable.EXTENDABLE + " as extendable, "
                        + day("c.asked_at") + " as asked_on, "
                        + day("coalesce(c.given_at, c.due_at)")
                        + " as given_on, min(c.due_at) as due, count(*) as many" + OF_CALL
                        + "and c.status in ('ASKED', 'GIVEN', 'SILENT') group by 1, 2, 4, 5, 6, 7, 8")
                .param("call", call.value())
                .param("closed", ids(closed))
                .param("zone", zone.getId())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(BoardTable::tally)
                .list();
    }

    /** What a body is awaited for in a call, the next deadline first. */
    List<AwaitedOpinion> awaited(
            CallId call, String body, Collection<DossierId> closed, Optional<AwaitedOpinion> after, int limit) {
        return jdbc.sql("select c.id, c.dossier_id, coalesce(d.number, '') as number, c.due_at" + OF_CALL
                        + "and c.body = :body and c.status = 'ASKED'"
                        + after.map(last -> " and (c.due_at, c.id) > (:due, :last)")
                                .orElse("")
                        + " order by c.due_at, c.id limit :limit")
                .param("call", call.value())
                .param("closed", ids(closed))
                .param("body", body)
                .param(
                        "due",
                        after.map(last -> last.due().atOffset(ZoneOffset.UTC)).orElse(null))
                .param("last", after.map(last -> last.id().value()).orElse(null))
                .param("limit", limit)
                .query(BoardTable::awaited)
                .list();
    }

    /** The numbers of the dossiers that each body is awaited for, the next deadline first. */
    Map<String, List<String>> numbers(CallId call, Collection<DossierId> closed) {
        return jdbc
                .sql("select c.body, array_agg(d.number order by c.due_at, c.id) as numbers" + OF_CALL
                        + "and c.status = 'ASKED' and d.number is not null group by c.body")
                .param("call", call.value())
                .param("closed", ids(closed))
                .query((row, number) -> Map.entry(row.getString("body"), Arrays.asList((String[])
                        row.getArray("numbers").getArray())))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String day(String at) {
        return "case when c.status = 'GIVEN' then (" + at + " at time zone :zone)::date end";
    }

    private static UUID[] ids(Collection<DossierId> dossiers) {
        return dossiers.stream().map(DossierId::value).toArray(UUID[]::new);
    }

    private static Tally tally(ResultSet row, int number) throws SQLException {
        return new Tally(
                new Body(
                        ConsultationKind.valueOf(row.getString("kind")), row.getString("body"), row.getString("label")),
                Consultation.Status.valueOf(row.getString("status")),
                row.getBoolean("late"),
                row.getBoolean("extendable"),
                row.getObject("asked_on", LocalDate.class),
                row.getObject("given_on", LocalDate.class),
                row.getTimestamp("due").toInstant(),
                row.getInt("many"));
    }

    private static AwaitedOpinion awaited(ResultSet row, int number) throws SQLException {
        return new AwaitedOpinion(
                new ConsultationId(row.getObject("id", UUID.class)),
                new DossierId(row.getObject("dossier_id", UUID.class)),
                row.getString("number"),
                row.getTimestamp("due_at").toInstant());
    }
}
