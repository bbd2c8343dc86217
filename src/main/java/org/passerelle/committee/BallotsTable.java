package org.passerelle.committee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;
import org.passerelle.shared.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code meeting_recusal} and {@code meeting_ballot}. */
@Repository
class BallotsTable {

    private record Cast(PersonId person, Vote vote) {}

    private final JdbcClient jdbc;

    BallotsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was new. */
    boolean recuse(MeetingId meeting, Recusal recusal, Instant at) {
        return jdbc.sql(
                                """
                                insert into passerelle.meeting_recusal (meeting_id, dossier_id, person_id, reason, at)
                                values (:meeting, :dossier, :person, :reason, :at) on conflict do nothing
                                """)
                        .param("meeting", meeting.value())
                        .param("dossier", recusal.dossier().value())
                        .param("person", recusal.person().value())
                        .param("reason", recusal.reason())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Recusal> recusals(MeetingId meeting) {
        return jdbc.sql("select * from passerelle.meeting_recusal where meeting_id = :meeting order by at, person_id")
                .param("meeting", meeting.value())
                .query((row, number) -> new Recusal(
                        new DossierId(row.getObject("dossier_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("reason")))
                .list();
    }

    /** The answer on a dossier, in place of an earlier one, which the trail keeps. */
    void save(MeetingId meeting, Ballot ballot, Instant at) {
        jdbc.sql(
                        """
                        insert into passerelle.meeting_ballot (meeting_id, dossier_id, motion, votes, result, at)
                        values (:meeting, :dossier, :motion::jsonb, :votes::jsonb, :result, :at)
                        on conflict (meeting_id, dossier_id) do update
                        set motion = excluded.motion, votes = excluded.votes, result = excluded.result, at = excluded.at
                        """)
                .param("meeting", meeting.value())
                .param("dossier", ballot.dossier().value())
                .param("motion", Json.write(ballot.motion()))
                .param(
                        "votes",
                        Json.write(ballot.votes().entrySet().stream()
                                .map(each -> new Cast(each.getKey(), each.getValue()))
                                .toList()))
                .param("result", ballot.result().name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was voted on a dossier does not hold any more: a member has left the item. */
    void annul(MeetingId meeting, DossierId dossier) {
        jdbc.sql("delete from passerelle.meeting_ballot where meeting_id = :meeting and dossier_id = :dossier")
                .param("meeting", meeting.value())
                .param("dossier", dossier.value())
                .update();
    }

    /** What a meeting that sits has answered rests on a ranking that was taken back. */
    void annulAll(CallId call) {
        jdbc.sql(
                        "delete from passerelle.meeting_ballot b using passerelle.committee_meeting m where m.id = b.meeting_id"
                                + " and m.call_id = :call and m.status in ('CONVENED', 'OPEN')")
                .param("call", call.value())
                .update();
    }

    /** Where a person has a seat in a meeting, to come, open or closed, that has one of the dossiers before it. */
    List<SeatedOn> seated(PersonId person, Collection<DossierId> dossiers) {
        return jdbc.sql("select m.id, d.id as dossier_id from passerelle.meeting_attendance a"
                        + " join passerelle.committee_meeting m on m.id = a.meeting_id"
                        + " join passerelle.dossier d on d.call_id = m.call_id"
                        + " where a.person_id = :person and d.id = any (:dossiers) and (m.status in ('CONVENED', 'OPEN')"
                        + " or exists (select 1 from passerelle.meeting_ballot b where b.meeting_id = m.id"
                        + " and b.dossier_id = d.id)) order by m.number, d.number")
                .param("person", person.value())
                .param("dossiers", dossiers.stream().map(DossierId::value).toArray(UUID[]::new))
                .query((row, number) -> new SeatedOn(
                        new MeetingId(row.getObject("id", UUID.class)),
                        new DossierId(row.getObject("dossier_id", UUID.class))))
                .list();
    }

    /** A seat, and a dossier that comes before it. */
    record SeatedOn(MeetingId meeting, DossierId dossier) {}

    List<Ballot> of(MeetingId meeting) {
        return jdbc.sql("select * from passerelle.meeting_ballot where meeting_id = :meeting order by at, dossier_id")
                .param("meeting", meeting.value())
                .query(BallotsTable::ballot)
                .list();
    }

    private static Ballot ballot(ResultSet row, int number) throws SQLException {
        Map<PersonId, Vote> votes = new LinkedHashMap<>();
        for (Cast cast : Json.read(row.getString("votes"), Cast[].class)) {
            votes.put(cast.person(), cast.vote());
        }
        return new Ballot(
                new DossierId(row.getObject("dossier_id", UUID.class)),
                Json.read(row.getString("motion"), Motion.class),
                votes,
                Ballot.Result.valueOf(row.getString("result")));
    }
}
