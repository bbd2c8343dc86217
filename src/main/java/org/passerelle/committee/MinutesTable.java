package org.passerelle.committee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.passerelle.people.PersonId;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code minutes}. */
@Repository
class MinutesTable {

    private final JdbcClient jdbc;
    private final CorrectionsTable corrections;

    MinutesTable(JdbcClient jdbc, CorrectionsTable corrections) {
        this.jdbc = jdbc;
        this.corrections = corrections;
    }

    void insert(Minutes minutes) {
        MinutesId corrects = minutes.origin().corrects();
        jdbc.sql(
                        """
                        insert into passerelle.minutes (id, session_id, meeting_id, call_id, number, corrects_id, erratum,
                            status, text_version, chair_id, returned, version)
                        values (:id, :session, :meeting, :call, :number, :corrects, :erratum, :status, :text, :chair, '', 0)
                        """)
                .param("id", minutes.id().value())
                .param("session", minutes.session().value())
                .param("meeting", minutes.meeting().value())
                .param("call", minutes.call().value())
                .param("number", minutes.number())
                .param("corrects", corrects == null ? null : corrects.value(), Types.OTHER)
                .param("erratum", minutes.origin().erratum())
                .param("status", minutes.status().name())
                .param("text", minutes.text())
                .param("chair", minutes.chair().value())
                .update();
        corrections.circulate(minutes.id(), minutes.readers());
    }

    /** What an erratum says to the public. */
    void tell(MinutesId erratum, String words) {
        jdbc.sql("insert into passerelle.minutes_public (minutes_id, words) values (:id, :words)")
                .param("id", erratum.value())
                .param("words", words)
                .update();
    }

    /** What errata say to the public, by erratum. */
    Map<MinutesId, String> told(CallId call) {
        Map<MinutesId, String> told = new HashMap<>();
        jdbc.sql("select p.minutes_id, p.words from passerelle.minutes_public p"
                        + " join passerelle.minutes m on m.id = p.minutes_id where m.call_id = :call")
                .param("call", call.value())
                .query(row -> {
                    told.put(new MinutesId(row.getObject("minutes_id", UUID.class)), row.getString("words"));
                });
        return told;
    }

    /** @throws Refusal STALE_VERSION where somebody was first */
    void update(Minutes minutes) {
        Map<String, Object> values = new HashMap<>();
        Minutes.Shown shown = minutes.shown();
        Minutes.Signed secretary = minutes.standing().secretary();
        Minutes.Signed chair = minutes.standing().countersigned();
        Instant due = minutes.standing().due();
        values.put("document", shown == null ? null : shown.document());
        values.put("sha", shown == null ? null : shown.sha256());
        values.put("secretary", secretary == null ? null : secretary.person().value());
        values.put("secretaryName", secretary == null ? null : secretary.name());
        values.put("secretaryAt", secretary == null ? null : Timestamp.from(secretary.at()));
        values.put("chairName", chair == null ? null : chair.name());
        values.put("chairAt", chair == null ? null : Timestamp.from(chair.at()));
        values.put("due", due == null ? null : Timestamp.from(due));
        int changed = jdbc.sql(
                        """
                        update passerelle.minutes set status = :status, chair_id = :chair, text_version = :text, due = :due::timestamptz,
                            document_id = :document::uuid, sha256 = :sha, returned = :returned,
                            secretary_id = :secretary::uuid, secretary_name = :secretaryName,
                            secretary_at = :secretaryAt::timestamptz, chair_name = :chairName,
                            chair_at = :chairAt::timestamptz, version = version + 1
                        where id = :id and version = :version
                        """)
                .params(values)
                .param("chair", minutes.chair().value())
                .param("status", minutes.status().name())
                .param("text", minutes.text())
                .param("returned", minutes.standing().returned())
                .param("id", minutes.id().value())
                .param("version", minutes.version())
                .update();
        if (changed == 0) {
            throw new Refusal(RefusalCode.STALE_VERSION, minutes.number());
        }
    }

    Optional<Minutes> find(MinutesId id) {
        return jdbc.sql("select * from passerelle.minutes where id = :id")
                .param("id", id.value())
                .query((row, number) -> read(row, corrections.readers(List.of(id)), corrections.of(List.of(id))))
                .optional();
    }

    /** The minutes of a call and their errata, the first one first. */
    List<Minutes> of(CallId call) {
        List<MinutesId> all = jdbc
                .sql("select id from passerelle.minutes where call_id = :call")
                .param("call", call.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(MinutesId::new)
                .toList();
        Map<MinutesId, List<MinutesReader>> readers = corrections.readers(all);
        Map<MinutesId, List<Correction>> proposed = corrections.of(all);
        return jdbc.sql("select * from passerelle.minutes where call_id = :call order by number")
                .param("call", call.value())
                .query((row, number) -> read(row, readers, proposed))
                .list();
    }

    /** The number of the next minutes of a call, errata included. */
    int nextNumber(CallId call) {
        return jdbc.sql("select count(*) + 1 from passerelle.minutes where call_id = :call")
                .param("call", call.value())
                .query(Integer.class)
                .single();
    }

    private static Minutes read(
            ResultSet row, Map<MinutesId, List<MinutesReader>> readers, Map<MinutesId, List<Correction>> proposed)
            throws SQLException {
        MinutesId id = new MinutesId(row.getObject("id", UUID.class));
        UUID corrects = row.getObject("corrects_id", UUID.class);
        Minutes.Origin origin = new Minutes.Origin(
                new SessionId(row.getObject("session_id", UUID.class)),
                new MeetingId(row.getObject("meeting_id", UUID.class)),
                new CallId(row.getObject("call_id", UUID.class)),
                row.getInt("number"),
                corrects == null ? null : new MinutesId(corrects),
                row.getString("erratum"));
        return new Minutes(
                id,
                origin,
                standing(row),
                row.getInt("version"),
                readers.getOrDefault(id, List.of()),
                proposed.getOrDefault(id, List.of()));
    }

    private static Minutes.Standing standing(ResultSet row) throws SQLException {
        UUID document = row.getObject("document_id", UUID.class);
        PersonId chair = new PersonId(row.getObject("chair_id", UUID.class));
        UUID secretary = row.getObject("secretary_id", UUID.class);
        return new Minutes.Standing(
                Minutes.Status.valueOf(row.getString("status")),
                row.getInt("text_version"),
                chair,
                instant(row.getTimestamp("due")),
                document == null ? null : new Minutes.Shown(document, row.getString("sha256")),
                row.getString("returned"),
                secretary == null
                        ? null
                        : signed(
                                new PersonId(secretary),
                                row.getString("secretary_name"),
                                row.getTimestamp("secretary_at")),
                signed(chair, row.getString("chair_name"), row.getTimestamp("chair_at")));
    }

    private static Minutes.@Nullable Signed signed(PersonId person, @Nullable String name, @Nullable Timestamp at) {
        return name == null || at == null ? null : new Minutes.Signed(person, name, at.toInstant());
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    static Object utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
