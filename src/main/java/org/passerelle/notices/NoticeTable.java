package org.passerelle.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code passerelle.notice} and {@code passerelle.mail_choice}. */
@Repository
class NoticeTable {

    private final JdbcClient jdbc;

    NoticeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Notice notice) {
        jdbc.sql("insert into passerelle.notice (id, person_id, key, subject, path, created_at, digest) values (:id,"
                        + " :person, :key, :subject, :path, :at, :digest)")
                .param("id", notice.id())
                .param("person", notice.person().value())
                .param("key", notice.key())
                .param("subject", notice.subject())
                .param("path", notice.path())
                .param("at", at(notice.createdAt()))
                .param("digest", notice.digest())
                .update();
    }

    List<Notice> latest(PersonId person, int count, LocalDate today) {
        return jdbc.sql("select * from passerelle.notice where person_id = :person" + openTo(":person")
                        + " order by created_at desc, id limit :count")
                .param("today", today)
                .param("person", person.value())
                .param("count", count)
                .query(NoticeTable::notice)
                .list();
    }

    int unread(PersonId person, LocalDate today) {
        return jdbc.sql("select count(*) from passerelle.notice where person_id = :person and read_at is null"
                        + openTo(":person"))
                .param("today", today)
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    /** Marks one notice of the person as read, the first time; answers it. */
    Optional<Notice> read(PersonId person, UUID id, Instant now) {
        return jdbc.sql("update passerelle.notice set read_at = coalesce(read_at, :now) where id = :id and person_id ="
                        + " :person returning *")
                .param("now", at(now))
                .param("id", id)
                .param("person", person.value())
                .query(NoticeTable::notice)
                .optional();
    }

    void readAll(PersonId person, Instant now) {
        jdbc.sql("update passerelle.notice set read_at = :now where person_id = :person and read_at is null")
                .param("now", at(now))
                .param("person", person.value())
                .update();
    }

    /** What waits for a summary and is older than the instant; taken once, whoever else asks at the same time. */
    List<Notice> takeForDigest(Instant before, Instant now, LocalDate today) {
        return jdbc.sql("update passerelle.notice set digest_at = :now where digest and digest_at is null and"
                        + " created_at < :before" + openTo("person_id") + " returning *")
                .param("today", today)
                .param("now", at(now))
                .param("before", at(before))
                .query(NoticeTable::notice)
                .list();
    }

    MailChoice choice(PersonId person) {
        return jdbc.sql("select choice from passerelle.mail_choice where person_id = :person")
                .param("person", person.value())
                .query(String.class)
                .optional()
                .map(MailChoice::valueOf)
                .orElse(MailChoice.AT_ONCE);
    }

    void choose(PersonId person, MailChoice choice) {
        jdbc.sql("insert into passerelle.mail_choice (person_id, choice) values (:person, :choice) on conflict"
                        + " (person_id) do update set choice = excluded.choice")
                .param("person", person.value())
                .param("choice", choice.name())
                .update();
    }

    /** What leads to a dossier that a conflict closes to its reader is not there (D10); applicants' own pages are. */
    private static String openTo(String person) {
        return " and (dossier_id is null or path like 'my/%' or dossier_id not in"
                + " (select passerelle.closed_to(array[" + person + "], :today)))";
    }

    private static Notice notice(ResultSet row, int ignored) throws SQLException {
        Timestamp read = row.getTimestamp("read_at");
        return new Notice(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("key"),
                row.getString("subject"),
                row.getString("path"),
                row.getTimestamp("created_at").toInstant(),
                read == null ? null : read.toInstant(),
                row.getBoolean("digest"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
