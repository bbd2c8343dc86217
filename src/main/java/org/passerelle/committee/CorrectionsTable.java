package org.passerelle.committee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code minutes_reader}, {@code minutes_correction} and {@code meeting_debate}. */
@Repository
class CorrectionsTable {

    private final JdbcClient jdbc;

    CorrectionsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void circulate(MinutesId minutes, List<MinutesReader> readers) {
        readers.forEach(reader -> jdbc.sql("insert into passerelle.minutes_reader (minutes_id, person_id, name)"
                        + " values (:minutes, :person, :name)")
                .param("minutes", minutes.value())
                .param("person", reader.person().value())
                .param("name", reader.name())
                .update());
    }

    /** Whether this is news. */
    boolean read(MinutesId minutes, PersonId person, Instant at) {
        return jdbc.sql("update passerelle.minutes_reader set read_at = :at where minutes_id = :minutes"
                                + " and person_id = :person and read_at is null")
                        .param("at", MinutesTable.utc(at))
                        .param("minutes", minutes.value())
                        .param("person", person.value())
                        .update()
                == 1;
    }

    /** Who reads each of several minutes, by name. */
    Map<MinutesId, List<MinutesReader>> readers(Collection<MinutesId> minutes) {
        Map<MinutesId, List<MinutesReader>> readers = new LinkedHashMap<>();
        jdbc.sql("select * from passerelle.minutes_reader where minutes_id = any (:minutes)"
                        + " order by minutes_id, name, person_id")
                .param("minutes", ids(minutes))
                .query((row, number) -> readers.computeIfAbsent(minutes(row), id -> new ArrayList<>())
                        .add(reader(row)))
                .list();
        return readers;
    }

    void propose(MinutesId minutes, Correction correction) {
        DossierId dossier = correction.dossier();
        jdbc.sql(
                        """
                        insert into passerelle.minutes_correction
                            (id, minutes_id, dossier_id, person_id, name, proposed, at, status, wording, reason)
                        values (:id, :minutes, :dossier, :person, :name, :proposed, :at, 'PROPOSED', '', '')
                        """)
                .param("id", correction.id())
                .param("minutes", minutes.value())
                .param("dossier", dossier == null ? null : dossier.value(), Types.OTHER)
                .param("person", correction.person().value())
                .param("name", correction.name())
                .param("proposed", correction.proposed())
                .param("at", MinutesTable.utc(correction.at()))
                .update();
    }

    void settle(UUID id, Correction.Status status, String wording, String reason, String by, Instant at) {
        jdbc.sql("update passerelle.minutes_correction set status = :status, wording = :wording, reason = :reason,"
                        + " settled_by = :by, settled_at = :at where id = :id")
                .param("status", status.name())
                .param("wording", wording)
                .param("reason", reason)
                .param("by", by)
                .param("at", MinutesTable.utc(at))
                .param("id", id)
                .update();
    }

    /** What was proposed to each of several minutes, the first one first. */
    Map<MinutesId, List<Correction>> of(Collection<MinutesId> minutes) {
        Map<MinutesId, List<Correction>> proposed = new LinkedHashMap<>();
        jdbc.sql("select * from passerelle.minutes_correction where minutes_id = any (:minutes)"
                        + " order by minutes_id, at, id")
                .param("minutes", ids(minutes))
                .query((row, number) -> proposed.computeIfAbsent(minutes(row), id -> new ArrayList<>())
                        .add(correction(row)))
                .list();
        return proposed;
    }

    void note(MeetingId meeting, DossierId dossier, String words) {
        jdbc.sql(
                        """
                        insert into passerelle.meeting_debate (meeting_id, dossier_id, words)
                        values (:meeting, :dossier, :words)
                        on conflict (meeting_id, dossier_id) do update set words = excluded.words
                        """)
                .param("meeting", meeting.value())
                .param("dossier", dossier.value())
                .param("words", words)
                .update();
    }

    /** What was said of each dossier in several meetings, by meeting. */
    Map<MeetingId, Map<DossierId, String>> debates(Collection<MeetingId> meetings) {
        Map<MeetingId, Map<DossierId, String>> debates = new LinkedHashMap<>();
        jdbc.sql(
                        "select meeting_id, dossier_id, words from passerelle.meeting_debate where meeting_id = any (:meetings)"
                                + " and words <> '' order by meeting_id, dossier_id")
                .param("meetings", meetings.stream().map(MeetingId::value).toArray(UUID[]::new))
                .query((row, number) -> debates.computeIfAbsent(
                                new MeetingId(row.getObject("meeting_id", UUID.class)), id -> new LinkedHashMap<>())
                        .put(new DossierId(row.getObject("dossier_id", UUID.class)), row.getString("words")))
                .list();
        return debates;
    }

    private static UUID[] ids(Collection<MinutesId> minutes) {
        return minutes.stream().map(MinutesId::value).toArray(UUID[]::new);
    }

    private static MinutesId minutes(ResultSet row) throws SQLException {
        return new MinutesId(row.getObject("minutes_id", UUID.class));
    }

    private static MinutesReader reader(ResultSet row) throws SQLException {
        Timestamp read = row.getTimestamp("read_at");
        return new MinutesReader(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                read == null ? null : read.toInstant());
    }

    private static Correction correction(ResultSet row) throws SQLException {
        UUID dossier = row.getObject("dossier_id", UUID.class);
        return new Correction(
                row.getObject("id", UUID.class),
                dossier == null ? null : new DossierId(dossier),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                row.getString("proposed"),
                row.getTimestamp("at").toInstant(),
                Correction.Status.valueOf(row.getString("status")),
                row.getString("wording"),
                row.getString("reason"));
    }
}
