package org.passerelle.committee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code committee_meeting} and {@code meeting_attendance}. */
@Repository
class MeetingsTable {

    private final JdbcClient jdbc;
    private final BallotsTable ballots;

    MeetingsTable(JdbcClient jdbc, BallotsTable ballots) {
        this.jdbc = jdbc;
        this.ballots = ballots;
    }

    void insert(Meeting meeting) {
        Meeting.Written written = meeting.written();
        jdbc.sql(
                        """
                        insert into passerelle.committee_meeting
                            (id, call_id, number, at, place, agenda, again, convened_at, convened_by, status,
                             opened_at, written_until)
                        values (:id, :call, :number, :at, :place, :agenda, :again, :convenedAt, :by, :status,
                                :opened, :until)
                        """)
                .param("id", meeting.id().value())
                .param("call", meeting.call().value())
                .param("number", meeting.number())
                .param("at", meeting.at().atOffset(ZoneOffset.UTC))
                .param("place", meeting.place())
                .param("agenda", meeting.agenda())
                .param("again", meeting.again())
                .param("convenedAt", meeting.convenedAt().atOffset(ZoneOffset.UTC))
                .param("by", meeting.convenedBy())
                .param("status", meeting.status().name())
                .param("opened", at(meeting.openedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", written == null ? null : at(written.until()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        attend(meeting.id(), meeting.attendance());
    }

    /** Who takes part, in place of what was said before. */
    void attend(MeetingId id, List<Attendance> attendance) {
        jdbc.sql("delete from passerelle.meeting_attendance where meeting_id = :id")
                .param("id", id.value())
                .update();
        attendance.forEach(each -> insert(id, each));
    }

    /** Somebody entered who came. */
    void attended(MeetingId id, Instant at) {
        jdbc.sql("update passerelle.committee_meeting set attended_at = :at where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    boolean isAttended(MeetingId id) {
        return jdbc.sql("select attended_at is not null from passerelle.committee_meeting where id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    private void insert(MeetingId id, Attendance each) {
        PersonId proxy = each.proxy();
        jdbc.sql(
                        """
                        insert into passerelle.meeting_attendance
                            (meeting_id, person_id, name, body, voting, chairs, presence, proxy_id)
                        values (:id, :person, :name, :body, :voting, :chairs, :presence, :proxy)
                        """)
                .param("id", id.value())
                .param("person", each.person().value())
                .param("name", each.seat().name())
                .param("body", each.seat().body())
                .param("voting", each.seat().voting())
                .param("chairs", each.seat().chairs())
                .param("presence", each.presence().name())
                .param("proxy", proxy == null ? null : proxy.value(), java.sql.Types.OTHER)
                .update();
    }

    /** @param reason why before its day; empty where it is not */
    void open(MeetingId id, Instant at, String reason) {
        jdbc.sql("update passerelle.committee_meeting set status = 'OPEN', opened_at = :at, opening_reason = :reason"
                        + " where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("id", id.value())
                .update();
    }

    /** The written answers are counted. */
    void count(MeetingId id, List<Ballot> counted, Instant at) {
        counted.forEach(ballot -> ballots.save(id, ballot, at));
        jdbc.sql("update passerelle.committee_meeting set counted_at = :at where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    /** What the secretary puts on the projector. */
    void show(MeetingId id, DossierId dossier) {
        jdbc.sql("update passerelle.committee_meeting set current_dossier = :dossier where id = :id")
                .param("dossier", dossier.value())
                .param("id", id.value())
                .update();
    }

    void end(MeetingId id, Meeting.Status status, Instant at) {
        jdbc.sql("update passerelle.committee_meeting set status = :status, ended_at = :at where id = :id")
                .param("status", status.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    String openingReason(MeetingId id) {
        return jdbc.sql("select opening_reason from passerelle.committee_meeting where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    Optional<Meeting> find(MeetingId id) {
        return jdbc.sql("select * from passerelle.committee_meeting where id = :id")
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    /** The meetings of a call, the first one first. */
    List<Meeting> of(CallId call) {
        return jdbc.sql("select * from passerelle.committee_meeting where call_id = :call order by number")
                .param("call", call.value())
                .query(this::read)
                .list();
    }

    private Meeting read(ResultSet row, int number) throws SQLException {
        MeetingId id = new MeetingId(row.getObject("id", UUID.class));
        Timestamp opened = row.getTimestamp("opened_at");
        Timestamp until = row.getTimestamp("written_until");
        Timestamp counted = row.getTimestamp("counted_at");
        UUID current = row.getObject("current_dossier", UUID.class);
        return new Meeting(
                id,
                new CallId(row.getObject("call_id", UUID.class)),
                row.getInt("number"),
                row.getTimestamp("at").toInstant(),
                row.getString("place"),
                row.getString("agenda"),
                row.getBoolean("again"),
                row.getTimestamp("convened_at").toInstant(),
                row.getString("convened_by"),
                Meeting.Status.valueOf(row.getString("status")),
                opened == null ? null : opened.toInstant(),
                attendance(id),
                ballots.recusals(id),
                ballots.of(id),
                until == null
                        ? null
                        : new Meeting.Written(until.toInstant(), counted == null ? null : counted.toInstant()),
                current == null ? null : new DossierId(current));
    }

    private List<Attendance> attendance(MeetingId id) {
        return jdbc.sql("select * from passerelle.meeting_attendance where meeting_id = :id"
                        + " order by chairs desc, voting desc, name, person_id")
                .param("id", id.value())
                .query((row, number) -> new Attendance(
                        new Seat(
                                new PersonId(row.getObject("person_id", UUID.class)),
                                row.getString("name"),
                                row.getString("body"),
                                row.getBoolean("voting"),
                                row.getBoolean("chairs")),
                        Presence.valueOf(row.getString("presence")),
                        person(row.getObject("proxy_id", UUID.class))))
                .list();
    }

    private static @Nullable Object at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }
}
