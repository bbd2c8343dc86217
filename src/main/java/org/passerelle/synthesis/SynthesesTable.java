package org.passerelle.synthesis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;
import org.passerelle.shared.Json;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code synthesis} and {@code synthesis_visa}. */
@Repository
class SynthesesTable {

    private final JdbcClient jdbc;

    SynthesesTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Synthesis synthesis) {
        jdbc.sql(
                        """
                        insert into passerelle.synthesis
                            (id, dossier_id, version, revision, state, round, words, written_by, writer, written_at)
                        values (:id, :dossier, :version, 0, :state, :round, :words::jsonb, :by, :writer, :at)
                        """)
                .param("id", synthesis.id())
                .param("dossier", synthesis.dossier().value())
                .param("version", synthesis.version())
                .param("state", synthesis.state().name())
                .param("round", synthesis.round())
                .param("words", Json.write(synthesis.words()))
                .param("by", synthesis.writtenBy().value())
                .param("writer", synthesis.writer())
                .param("at", synthesis.writtenAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @throws Refusal STALE_VERSION when somebody else saved first */
    void save(Synthesis next) {
        SynthesisFacts facts = next.facts();
        Overtaken overtaken = next.overtaken();
        int rows = jdbc.sql(
                        """
                        update passerelle.synthesis
                        set revision = revision + 1, state = :state, round = :round, words = :words::jsonb,
                            facts = :facts::jsonb, written_by = :by, writer = :writer, written_at = :at,
                            overtaken = :overtaken
                        where id = :id and revision = :revision and state not in ('FROZEN', 'DROPPED')
                        """)
                .param("id", next.id())
                .param("revision", next.revision())
                .param("state", next.state().name())
                .param("round", next.round())
                .param("words", Json.write(next.words()))
                .param("facts", facts == null ? null : Json.write(facts), Types.VARCHAR)
                .param("by", next.writtenBy().value())
                .param("writer", next.writer())
                .param("at", next.writtenAt().atOffset(ZoneOffset.UTC))
                .param("overtaken", overtaken == null ? null : overtaken.name(), Types.VARCHAR)
                .update();
        if (rows == 0) {
            throw new Refusal(RefusalCode.STALE_VERSION, next.dossier(), next.revision());
        }
    }

    void add(UUID synthesis, Visa visa) {
        jdbc.sql(
                        """
                        insert into passerelle.synthesis_visa
                            (synthesis_id, round, place, verdict, comment, person_id, name, instead, at)
                        values (:synthesis, :round, :place, :verdict, :comment, :person, :name, :instead, :at)
                        """)
                .param("synthesis", synthesis)
                .param("round", visa.round())
                .param("place", visa.place())
                .param("verdict", visa.verdict().name())
                .param("comment", visa.comment())
                .param("person", visa.person().value())
                .param("name", visa.name())
                .param("instead", visa.instead(), Types.VARCHAR)
                .param("at", visa.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The versions of a dossier's synthesis, the first one first. */
    List<Synthesis> of(DossierId dossier) {
        return of(List.of(dossier)).getOrDefault(dossier, List.of());
    }

    /** The same of several dossiers. */
    Map<DossierId, List<Synthesis>> of(Collection<DossierId> dossiers) {
        if (dossiers.isEmpty()) {
            return Map.of();
        }
        List<UUID> ids = dossiers.stream().map(DossierId::value).toList();
        Map<UUID, List<Visa>> visas = jdbc
                .sql("select v.* from passerelle.synthesis_visa v join passerelle.synthesis s on s.id = v.synthesis_id"
                        + " where s.dossier_id in (:ids) order by v.round, v.place, v.at")
                .param("ids", ids)
                .query((row, number) -> Map.entry(row.getObject("synthesis_id", UUID.class), visa(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc
                .sql("select * from passerelle.synthesis where dossier_id in (:ids) order by dossier_id, version")
                .param("ids", ids)
                .query((row, number) -> synthesis(row, visas))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Synthesis::dossier, LinkedHashMap::new, Collectors.toList()));
    }

    /** The one that is written, asks for a visa or waits for the book. */
    Optional<Synthesis> open(DossierId dossier) {
        return of(dossier).stream().filter(Synthesis::isOpen).findFirst();
    }

    /** The dossiers whose page asks for a visa. */
    Set<DossierId> atVisa() {
        return jdbc.sql("select dossier_id from passerelle.synthesis where state = 'VISA'")
                .query((row, number) -> new DossierId(row.getObject("dossier_id", UUID.class)))
                .set();
    }

    /** The book holds them: nobody changes them any more. */
    void freeze(Collection<UUID> ids) {
        turn(ids, Synthesis.State.FROZEN);
    }

    /** What a book holds does not hold any more: the book stays as it is, the next one leaves the page out. */
    void overtake(UUID id, Overtaken why) {
        jdbc.sql("update passerelle.synthesis set overtaken = :why where id = :id")
                .param("why", why.name())
                .param("id", id)
                .update();
    }

    /** Nobody needs them any more. */
    void drop(Collection<UUID> ids) {
        turn(ids, Synthesis.State.DROPPED);
    }

    private void turn(Collection<UUID> ids, Synthesis.State state) {
        if (!ids.isEmpty()) {
            jdbc.sql("update passerelle.synthesis set state = :state, revision = revision + 1 where id in (:ids)")
                    .param("state", state.name())
                    .param("ids", ids)
                    .update();
        }
    }

    private static Synthesis synthesis(ResultSet row, Map<UUID, List<Visa>> visas) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String facts = row.getString("facts");
        String overtaken = row.getString("overtaken");
        return new Synthesis(
                id,
                new DossierId(row.getObject("dossier_id", UUID.class)),
                row.getInt("version"),
                row.getInt("revision"),
                Synthesis.State.valueOf(row.getString("state")),
                row.getInt("round"),
                Json.read(row.getString("words"), SynthesisWords.class),
                facts == null ? null : Json.read(facts, SynthesisFacts.class),
                new PersonId(row.getObject("written_by", UUID.class)),
                row.getString("writer"),
                instant(row, "written_at"),
                visas.getOrDefault(id, List.of()),
                overtaken == null ? null : Overtaken.valueOf(overtaken));
    }

    private static Visa visa(ResultSet row) throws SQLException {
        return new Visa(
                row.getInt("round"),
                row.getInt("place"),
                Visa.Verdict.valueOf(row.getString("verdict")),
                row.getString("comment"),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                row.getString("instead"),
                instant(row, "at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
