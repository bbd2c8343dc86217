package org.passerelle.committee;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;
import org.passerelle.shared.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code written_motion} and {@code written_answer}. */
@Repository
class WrittenTable {

    private final JdbcClient jdbc;

    WrittenTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param motions in the order of the ranking */
    void ask(MeetingId meeting, Map<DossierId, Motion> motions) {
        int place = 0;
        for (Map.Entry<DossierId, Motion> each : motions.entrySet()) {
            jdbc.sql("insert into passerelle.written_motion (meeting_id, dossier_id, motion, place)"
                            + " values (:meeting, :dossier, :motion::jsonb, :place)")
                    .param("meeting", meeting.value())
                    .param("dossier", each.getKey().value())
                    .param("motion", Json.write(each.getValue()))
                    .param("place", place++)
                    .update();
        }
    }

    Map<DossierId, Motion> motions(MeetingId meeting) {
        return motions(meeting, "");
    }

    /** Those of dossiers that are not withdrawn. */
    Map<DossierId, Motion> asked(MeetingId meeting) {
        return motions(meeting, " and " + SessionsTable.WITHDRAWN_AT + " is null");
    }

    private Map<DossierId, Motion> motions(MeetingId meeting, String which) {
        Map<DossierId, Motion> motions = new LinkedHashMap<>();
        jdbc.sql("select l.dossier_id, l.motion from passerelle.written_motion l where l.meeting_id = :meeting" + which
                        + " order by l.place")
                .param("meeting", meeting.value())
                .query((row, number) -> Map.entry(
                        new DossierId(row.getObject("dossier_id", UUID.class)),
                        Json.read(row.getString("motion"), Motion.class)))
                .list()
                .forEach(each -> motions.put(each.getKey(), each.getValue()));
        return motions;
    }

    /** In place of an earlier answer. */
    void answer(MeetingId meeting, WrittenAnswer answer, Instant at) {
        jdbc.sql(
                        """
                        insert into passerelle.written_answer (meeting_id, dossier_id, person_id, vote, words, at)
                        values (:meeting, :dossier, :person, :vote, :words, :at)
                        on conflict (meeting_id, dossier_id, person_id) do update
                        set vote = excluded.vote, words = excluded.words, at = excluded.at
                        """)
                .param("meeting", meeting.value())
                .param("dossier", answer.dossier().value())
                .param("person", answer.person().value())
                .param("vote", answer.vote().name())
                .param("words", answer.words())
                .param("at", MinutesTable.utc(at))
                .update();
    }

    void forget(MeetingId meeting, DossierId dossier, PersonId person) {
        jdbc.sql("delete from passerelle.written_answer where meeting_id = :meeting and dossier_id = :dossier"
                        + " and person_id = :person")
                .param("meeting", meeting.value())
                .param("dossier", dossier.value())
                .param("person", person.value())
                .update();
    }

    List<WrittenAnswer> answers(MeetingId meeting) {
        return jdbc.sql("select * from passerelle.written_answer where meeting_id = :meeting order by at, person_id")
                .param("meeting", meeting.value())
                .query((row, number) -> new WrittenAnswer(
                        new DossierId(row.getObject("dossier_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Vote.valueOf(row.getString("vote")),
                        row.getString("words")))
                .list();
    }
}
