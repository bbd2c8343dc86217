package org.passerelle.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code passerelle.outbox}. */
@Repository
class OutboxTable {

    /** Later than any mail. */
    private static final Instant ALWAYS = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient jdbc;

    OutboxTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param path the page that it leads to, below the service's address; empty where it names none
     * @param body the consulted body whose mailbox it goes to
     */
    void add(Mail mail, @Nullable PersonId person, String path, @Nullable String body) {
        Mail.Enclosure enclosure = mail.enclosure();
        jdbc.sql("insert into passerelle.outbox (id, recipient, language, key, subject, body, created_at,"
                        + " next_attempt_at, enclosure_name, enclosure, person_id, path, consulted) values (:id, :recipient,"
                        + " :language, :key, :subject, :body, :at, :at, :name, :enclosure, :person, :path, :consulted)")
                .param("consulted", body, java.sql.Types.VARCHAR)
                .param("person", person == null ? null : person.value(), java.sql.Types.OTHER)
                .param("path", path)
                .param("id", mail.id())
                .param("recipient", mail.recipient())
                .param("language", mail.language().toLanguageTag())
                .param("key", mail.key())
                .param("subject", mail.subject())
                .param("body", mail.body())
                .param("at", at(mail.createdAt()))
                .param("name", enclosure == null ? null : enclosure.name(), java.sql.Types.VARCHAR)
                .param("enclosure", enclosure == null ? null : enclosure.content(), java.sql.Types.BINARY)
                .update();
    }

    /** The mail that has waited longest and is due, locked until the transaction ends; other nodes skip it. */
    Optional<Mail> takeDue(Instant now) {
        return jdbc.sql("select * from passerelle.outbox where sent_at is null and next_attempt_at <= :now"
                        + " order by next_attempt_at limit 1 for update skip locked")
                .param("now", at(now))
                .query((row, i) -> mail(row))
                .optional();
    }

    void sent(UUID id, Instant now) {
        jdbc.sql(
                        "update passerelle.outbox set sent_at = :now, body = '', enclosure = null, attempts = attempts + 1, last_error = null"
                                + " where id = :id")
                .param("now", at(now))
                .param("id", id)
                .update();
    }

    /** @param next when to try again; never, when absent */
    void failed(UUID id, String error, @Nullable Instant next) {
        jdbc.sql("update passerelle.outbox set attempts = attempts + 1, last_error = :error, next_attempt_at = :next"
                        + " where id = :id")
                .param("error", error)
                .param("next", next == null ? null : at(next), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id)
                .update();
    }

    /** Those that are not tried any more, of which nobody is told yet; the oldest first. */
    List<Mail> givenUp(int most) {
        return jdbc.sql(
                        "select * from passerelle.outbox o where sent_at is null and next_attempt_at is null and not exists"
                                + " (select from passerelle.undelivered u where u.mail_id = o.id) order by created_at, id"
                                + " limit :most")
                .param("most", most)
                .query((row, i) -> mail(row))
                .list();
    }

    /** Writes one that did not arrive once more, to this address; it is tried as long as a new one. */
    void sendAgain(UUID mail, UUID anew, String recipient, Instant now) {
        jdbc.sql(
                        "insert into passerelle.outbox (id, recipient, language, key, subject, body, created_at, next_attempt_at,"
                                + " enclosure_name, enclosure, person_id, path, consulted) select :anew, :recipient, language, key, subject,"
                                + " body, :now, :now, enclosure_name, enclosure, person_id, path, consulted from passerelle.outbox"
                                + " where id = :mail")
                .param("anew", anew)
                .param("recipient", recipient)
                .param("now", at(now))
                .param("mail", mail)
                .update();
    }

    /** What is not sent any more keeps no words either. */
    void forget(UUID mail) {
        jdbc.sql("update passerelle.outbox set body = '', enclosure = null, next_attempt_at = null where id = :mail")
                .param("mail", mail)
                .update();
    }

    Optional<Mail> find(UUID mail) {
        return jdbc.sql("select * from passerelle.outbox where id = :mail")
                .param("mail", mail)
                .query((row, i) -> mail(row))
                .optional();
    }

    /** The page that it leads to; empty where it names none. */
    String path(UUID mail) {
        return jdbc.sql("select path from passerelle.outbox where id = :mail")
                .param("mail", mail)
                .query(String.class)
                .single();
    }

    /** The consulted body whose mailbox it went to. */
    Optional<String> consulted(UUID mail) {
        return jdbc.sql("select consulted from passerelle.outbox where id = :mail and consulted is not null")
                .param("mail", mail)
                .query(String.class)
                .optional();
    }

    /** The newest first, from after one on; to addresses in which these letters stand, to all where none are given. */
    List<Mail> page(String letters, Optional<Mail> after, int limit) {
        return jdbc.sql("select * from passerelle.outbox where position(lower(:letters) in lower(recipient)) > 0"
                        + " and created_at <= :at and (created_at < :at or (recipient, subject, id) > (:recipient, :subject, :id))"
                        + " order by created_at desc, recipient, subject, id limit :limit")
                .param("letters", letters)
                .param("at", at(after.map(Mail::createdAt).orElse(ALWAYS)))
                .param("recipient", after.map(Mail::recipient).orElse(""))
                .param("subject", after.map(Mail::subject).orElse(""))
                .param("id", after.map(Mail::id).orElse(new UUID(0, 0)))
                .param("limit", limit)
                .query((row, i) -> mail(row))
                .list();
    }

    List<Mail> to(String address) {
        return jdbc.sql("select * from passerelle.outbox where lower(recipient) = lower(:address)"
                        + " order by created_at desc, id limit 100")
                .param("address", address)
                .query((row, i) -> mail(row))
                .list();
    }

    private static Mail mail(ResultSet row) throws SQLException {
        Timestamp sentAt = row.getTimestamp("sent_at");
        byte[] pdf = row.getBytes("enclosure");
        return new Mail(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("key"),
                row.getString("subject"),
                row.getString("body"),
                row.getTimestamp("created_at").toInstant(),
                sentAt == null ? null : sentAt.toInstant(),
                row.getInt("attempts"),
                row.getString("last_error"),
                pdf == null ? null : new Mail.Enclosure(row.getString("enclosure_name"), pdf));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
