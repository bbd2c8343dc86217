package org.passerelle.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;
import org.passerelle.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code question}; a visitor's row has the hash of its token until the mailbox is proven. */
@Repository
class QuestionsTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    QuestionsTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param tokenHash of the link that proves the mailbox; empty where it is known, and the question is asked at once */
    void add(Question question, Optional<String> tokenHash) {
        DossierId dossier = question.dossier();
        PersonId asker = question.asker();
        jdbc.sql(
                        """
                        insert into passerelle.question
                            (id, call_id, dossier_id, place, person_id, email, language, words, token_hash, written_at,
                            asked_at, due)
                        values (:id, :call, :dossier, :place, :person, :email, :language, :words, :hash, :now, :asked, :due)
                        """)
                .param("id", question.id())
                .param("call", question.call().value())
                .param("dossier", dossier == null ? null : dossier.value(), Types.OTHER)
                .param("place", question.place())
                .param("person", asker == null ? null : asker.value(), Types.OTHER)
                .param("email", question.email())
                .param("language", question.language().name())
                .param("words", question.words())
                .param("hash", tokenHash.orElse(null), Types.VARCHAR)
                .param("now", present())
                .param("asked", tokenHash.isPresent() ? null : present(), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("due", at(question.due()))
                .update();
    }

    /** The words behind a link that proves the mailbox; looking does not use it. */
    Optional<String> find(String tokenHash) {
        return jdbc.sql("select words from passerelle.question where token_hash = :hash")
                .param("hash", tokenHash)
                .query(String.class)
                .optional();
    }

    /** Asks what a visitor wrote; of two at once, one does. */
    boolean prove(String tokenHash, Instant due) {
        return jdbc.sql(
                                """
                                update passerelle.question set token_hash = null, asked_at = :now, due = :due
                                where token_hash = :hash
                                """)
                        .param("now", present())
                        .param("due", at(due))
                        .param("hash", tokenHash)
                        .update()
                == 1;
    }

    /** Those asked and not answered, the most urgent first. */
    List<Question> waiting() {
        return jdbc.sql(
                        """
                        select * from passerelle.question where asked_at is not null and answered_at is null
                        order by due, id limit 200
                        """)
                .query(QuestionsTable::read)
                .list();
    }

    /** Whether it still waited for an answer. */
    boolean answer(UUID id, String answer, String by) {
        return jdbc.sql(
                                """
                                update passerelle.question set answer = :answer, answered_by = :by, answered_at = :now
                                where id = :id and asked_at is not null and answered_at is null
                                """)
                        .param("answer", answer)
                        .param("by", by)
                        .param("now", present())
                        .param("id", id)
                        .update()
                == 1;
    }

    void publish(UUID id, Faq entry) {
        jdbc.sql(
                        """
                        update passerelle.question
                        set public_question = :question, public_answer = :answer, published_at = :now where id = :id
                        """)
                .param("question", entry.question())
                .param("answer", entry.answer())
                .param("now", at(entry.publishedAt()))
                .param("id", id)
                .update();
    }

    Optional<Question> asked(UUID id) {
        return jdbc.sql("select * from passerelle.question where id = :id and asked_at is not null")
                .param("id", id)
                .query(QuestionsTable::read)
                .optional();
    }

    /** What one person asked about a call, the newest first. */
    List<OwnQuestion> of(PersonId person, CallId call) {
        return jdbc.sql(
                        """
                        select * from passerelle.question where person_id = :person and call_id = :call
                        order by asked_at desc, id
                        """)
                .param("person", person.value())
                .param("call", call.value())
                .query((row, number) -> new OwnQuestion(
                        read(row, number), row.getTimestamp("asked_at").toInstant(), row.getString("answer")))
                .list();
    }

    /** What stands on the page of a call, the newest first. */
    List<Faq> published(CallId call) {
        return jdbc.sql(
                        """
                        select public_question, public_answer, published_at from passerelle.question
                        where call_id = :call and published_at is not null order by published_at desc, id
                        """)
                .param("call", call.value())
                .query((row, ignored) -> new Faq(
                        row.getString("public_question"),
                        row.getString("public_answer"),
                        row.getTimestamp("published_at").toInstant()))
                .list();
    }

    /** How many were written of late, from one address or by anybody. */
    int since(String email, Duration lately) {
        return jdbc.sql(
                        """
                        select count(*) from passerelle.question
                        where written_at > :since and (:email = '' or lower(email) = lower(:email))
                        """)
                .param("since", present().minus(lately))
                .param("email", email)
                .query(Integer.class)
                .single();
    }

    /** Takes away what nobody proved to be theirs. */
    void sweep(Duration held) {
        jdbc.sql("delete from passerelle.question where asked_at is null and written_at <= :before")
                .param("before", present().minus(held))
                .update();
    }

    private OffsetDateTime present() {
        return at(clock.instant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Question read(ResultSet row, int ignored) throws SQLException {
        UUID dossier = row.getObject("dossier_id", UUID.class);
        UUID asker = row.getObject("person_id", UUID.class);
        return new Question(
                row.getObject("id", UUID.class),
                new CallId(row.getObject("call_id", UUID.class)),
                dossier == null ? null : new DossierId(dossier),
                row.getString("place"),
                asker == null ? null : new PersonId(asker),
                row.getString("email"),
                Language.valueOf(row.getString("language")),
                row.getString("words"),
                row.getTimestamp("due").toInstant());
    }
}
