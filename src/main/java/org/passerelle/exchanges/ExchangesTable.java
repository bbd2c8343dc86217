package org.passerelle.exchanges;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.passerelle.dossiers.DossierId;
import org.passerelle.files.FileId;
import org.passerelle.people.Actor;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.PersonId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code exchange}, {@code enclosure}, {@code exchange_reading} and {@code exchange_unread}. */
@Repository
class ExchangesTable {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    ExchangesTable(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void add(Exchange exchange) {
        jdbc.sql(
                        """
                        insert into passerelle.exchange
                            (id, dossier_id, kind, request_id, side, person_id, name, words, at)
                        values (:id, :dossier, :kind, :request, :side, :person, :name, :words, :at)
                        """)
                .param("id", exchange.id())
                .param("dossier", exchange.dossier().value())
                .param("kind", exchange.kind().name())
                .param("request", exchange.request(), Types.OTHER)
                .param("side", exchange.side().name())
                .param("person", exchange.author().value())
                .param("name", exchange.name())
                .param("words", exchange.words())
                .param("at", at(exchange.at()))
                .update();
        enclose(exchange);
        if (exchange.side() == Exchange.Side.APPLICANT) {
            jdbc.sql("insert into passerelle.exchange_unread (exchange_id, dossier_id, at) values (:id, :dossier, :at)")
                    .param("id", exchange.id())
                    .param("dossier", exchange.dossier().value())
                    .param("at", at(exchange.at()))
                    .update();
        }
    }

    private void enclose(Exchange exchange) {
        List<Exchange.Enclosure> enclosures = exchange.enclosures();
        batch.batchUpdate(
                """
                insert into passerelle.enclosure (exchange_id, position, file_id, name, media_type, size)
                values (:exchange, :position, :file, :name, :mediaType, :size)
                """,
                IntStream.range(0, enclosures.size())
                        .mapToObj(i -> new MapSqlParameterSource()
                                .addValue("exchange", exchange.id())
                                .addValue("position", i)
                                .addValue("file", enclosures.get(i).file().value())
                                .addValue("name", enclosures.get(i).name())
                                .addValue("mediaType", enclosures.get(i).mediaType())
                                .addValue("size", enclosures.get(i).size()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** All that was written on a dossier, the oldest first. */
    List<Exchange> of(DossierId dossier) {
        Map<UUID, List<Exchange.Enclosure>> enclosures = byExchange(
                """
                select c.* from passerelle.enclosure c join passerelle.exchange e on e.id = c.exchange_id
                where e.dossier_id = :dossier order by c.exchange_id, c.position
                """,
                dossier,
                ExchangesTable::enclosure);
        Map<UUID, List<Exchange.Reading>> readings = byExchange(
                """
                select r.* from passerelle.exchange_reading r join passerelle.exchange e on e.id = r.exchange_id
                where e.dossier_id = :dossier order by r.read_at, r.person_id
                """,
                dossier,
                ExchangesTable::reading);
        return jdbc.sql("select * from passerelle.exchange where dossier_id = :dossier order by at, id")
                .param("dossier", dossier.value())
                .query((row, number) -> exchange(row, enclosures, readings))
                .list();
    }

    /** Marks what the other side wrote as read by this person; what it has read already keeps its time. */
    void read(DossierId dossier, Actor reader, Exchange.Side from, Instant now) {
        jdbc.sql(
                        """
                        insert into passerelle.exchange_reading (exchange_id, person_id, name, read_at)
                        select id, :person, :name, :now from passerelle.exchange
                        where dossier_id = :dossier and side = :from
                        on conflict do nothing
                        """)
                .param("person", reader.personId().value())
                .param("name", reader.name())
                .param("now", at(now))
                .param("dossier", dossier.value())
                .param("from", from.name())
                .update();
        if (from == Exchange.Side.APPLICANT) {
            jdbc.sql("delete from passerelle.exchange_unread where dossier_id = :dossier")
                    .param("dossier", dossier.value())
                    .update();
        }
    }

    /** How much of what the service wrote on its organisation's dossiers a person has not read; nothing where all is read. */
    Map<DossierId, Integer> unreadBy(PersonId person, OrganisationId organisation, Collection<DossierId> dossiers) {
        return counts(
                """
                select e.dossier_id, count(*) as many from passerelle.exchange e
                join passerelle.dossier d on d.id = e.dossier_id
                where e.dossier_id in (:dossiers) and d.lead_id = :organisation and e.side = 'SERVICE' and not exists (
                    select 1 from passerelle.exchange_reading r where r.exchange_id = e.id and r.person_id = :person)
                group by e.dossier_id
                """,
                dossiers,
                Map.of("person", person.value(), "organisation", organisation.value()));
    }

    /** How much of what applicants wrote on these dossiers nobody of the service has read. */
    Map<DossierId, Integer> unreadByService(Collection<DossierId> dossiers) {
        return counts(
                """
                select dossier_id, count(*) as many from passerelle.exchange_unread
                where dossier_id in (:dossiers) group by dossier_id
                """,
                dossiers,
                Map.of());
    }

    /** The dossiers on which something waits for a reader of the service, the longest waiting first. */
    List<Unread> unread(int size) {
        return jdbc.sql(
                        """
                        select u.dossier_id, d.number, d.title, o.name as lead_name, min(u.at) as since, count(*) as many
                        from passerelle.exchange_unread u
                        join passerelle.dossier d on d.id = u.dossier_id
                        join passerelle.organisation o on o.id = d.lead_id
                        group by u.dossier_id, d.number, d.title, o.name order by since, u.dossier_id limit :size
                        """)
                .param("size", size)
                .query((row, number) -> new Unread(
                        new DossierId(row.getObject("dossier_id", UUID.class)),
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("lead_name"),
                        row.getTimestamp("since").toInstant(),
                        row.getInt("many")))
                .list();
    }

    /** A document of an exchange on this dossier; with what kind of exchange it came. */
    Optional<Map.Entry<Exchange.Kind, Exchange.Enclosure>> enclosure(DossierId dossier, FileId file) {
        return jdbc.sql(
                        """
                        select c.*, e.kind from passerelle.enclosure c join passerelle.exchange e on e.id = c.exchange_id
                        where e.dossier_id = :dossier and c.file_id = :file limit 1
                        """)
                .param("dossier", dossier.value())
                .param("file", file.value())
                .query((row, number) -> Map.entry(Exchange.Kind.valueOf(row.getString("kind")), enclosure(row)))
                .optional();
    }

    private Map<DossierId, Integer> counts(String sql, Collection<DossierId> dossiers, Map<String, Object> further) {
        if (dossiers.isEmpty()) {
            return Map.of();
        }
        Map<DossierId, Integer> counts = new HashMap<>();
        jdbc.sql(sql)
                .params(further)
                .param("dossiers", dossiers.stream().map(DossierId::value).toList())
                .query((row, number) ->
                        Map.entry(new DossierId(row.getObject("dossier_id", UUID.class)), row.getInt("many")))
                .list()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    /** Reads one column group of a row. */
    private interface Part<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> Map<UUID, List<T>> byExchange(String sql, DossierId dossier, Part<T> part) {
        return jdbc
                .sql(sql)
                .param("dossier", dossier.value())
                .query((row, number) -> Map.entry(row.getObject("exchange_id", UUID.class), part.of(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Exchange exchange(
            ResultSet row, Map<UUID, List<Exchange.Enclosure>> enclosures, Map<UUID, List<Exchange.Reading>> readings)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Exchange(
                id,
                new DossierId(row.getObject("dossier_id", UUID.class)),
                Exchange.Kind.valueOf(row.getString("kind")),
                row.getObject("request_id", UUID.class),
                Exchange.Side.valueOf(row.getString("side")),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                row.getString("words"),
                enclosures.getOrDefault(id, List.of()),
                readings.getOrDefault(id, List.of()),
                row.getTimestamp("at").toInstant());
    }

    private static Exchange.Enclosure enclosure(ResultSet row) throws SQLException {
        return new Exchange.Enclosure(
                new FileId(row.getObject("file_id", UUID.class)),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"));
    }

    private static Exchange.Reading reading(ResultSet row) throws SQLException {
        return new Exchange.Reading(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                row.getTimestamp("read_at").toInstant());
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
