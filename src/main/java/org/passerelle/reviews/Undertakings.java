package org.passerelle.reviews;

import java.time.Clock;
import java.time.ZoneOffset;
import org.passerelle.calls.CallId;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;
import org.passerelle.shared.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The confidentiality undertakings: once for each reviewer and call; kept with the words that were read, in the language in
 * which they were, so that a later wording changes nothing of an earlier promise.
 */
@Repository
class Undertakings {

    /** The version of the words {@code undertaking.text}; a changed wording is a new version. */
    static final String VERSION = "2027.1";

    private static final String WORDS = "undertaking.text";

    private final JdbcClient jdbc;
    private final Texts texts;
    private final Clock clock;

    Undertakings(JdbcClient jdbc, Texts texts, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    boolean isGiven(PersonId reviewer, CallId call) {
        return jdbc.sql("select count(*) from passerelle.review_undertaking where person_id = :person"
                                + " and call_id = :call")
                        .param("person", reviewer.value())
                        .param("call", call.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void give(Actor reviewer, CallId call) {
        jdbc.sql("insert into passerelle.review_undertaking (person_id, call_id, version, language, words, given_at)"
                        + " values (:person, :call, :version, :language, :words, :at) on conflict do nothing")
                .param("person", reviewer.personId().value())
                .param("call", call.value())
                .param("version", VERSION)
                .param("language", reviewer.language().name())
                .param("words", texts.get(reviewer.language(), WORDS))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
