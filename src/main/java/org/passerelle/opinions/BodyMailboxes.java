package org.passerelle.opinions;

import java.util.Map;
import java.util.Optional;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.BodyContact;
import org.passerelle.people.BodyContacts;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a consulted body is written to, and in which language: French where nothing else is said. */
@Service
public class BodyMailboxes {

    private final JdbcClient jdbc;
    private final BodyContacts contacts;
    private final Rights rights;
    private final Trail trail;

    BodyMailboxes(JdbcClient jdbc, BodyContacts contacts, Rights rights, Trail trail) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.rights = rights;
        this.trail = trail;
    }

    /** The body is written to in this language from now on. */
    @Transactional
    public void write(Actor actor, String body, Language language) {
        rights.require(actor, Act.MANAGE_REFERENCE);
        jdbc.sql("insert into passerelle.body_language (body, language) values (:body, :language)"
                        + " on conflict (body) do update set language = excluded.language")
                .param("body", body)
                .param("language", language.name())
                .update();
        trail.record(
                actor, null, null, "saveBodyLanguage", null, null, Map.of("body", body, "language", language.name()));
    }

    /** The mailbox in the reference data; none where the body has none. */
    public Optional<BodyMailbox> of(String body) {
        BodyContact contact = contacts.of(body);
        return Optional.ofNullable(contact.mailbox())
                .map(address -> new BodyMailbox(body, address, language(body), contact.daysOff()));
    }

    private Language language(String body) {
        return jdbc.sql("select language from passerelle.body_language where body = :body")
                .param("body", body)
                .query(String.class)
                .optional()
                .map(Language::valueOf)
                .orElse(Language.FR);
    }
}
