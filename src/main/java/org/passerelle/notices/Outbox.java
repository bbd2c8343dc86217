package org.passerelle.notices;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.Mailer;
import org.passerelle.people.Person;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mails that wait to leave. A mail is a row written in the caller's transaction, so it exists exactly when the act
 * that it tells of does; {@link MailSender} sends it afterwards. Where no mail server is configured it stays here, and an
 * administrator can read it.
 */
@Service
public class Outbox implements Mailer {

    private final OutboxTable table;
    private final Texts texts;
    private final Clock clock;

    Outbox(OutboxTable table, Texts texts, Clock clock) {
        this.table = table;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void send(String to, Language language, String key, Map<String, Object> arguments) {
        table.add(mail(to, language, key, arguments, null), null, "", null);
    }

    /** A mail about what stands on a page: where it does not arrive, it can be sent to where the person is reached later. */
    void tell(
            Person person, String key, String path, Map<String, Object> arguments, Mail.@Nullable Enclosure enclosure) {
        table.add(mail(person.email(), person.language(), key, arguments, enclosure), person.id(), path, null);
    }

    /** A mail to a consulted body, in its mailbox of today: where it does not arrive, the body is known, whoever has the mailbox then. */
    @Transactional
    public void tellBody(
            String body,
            String mailbox,
            Language language,
            String key,
            Map<String, Object> arguments,
            Mail.@Nullable Enclosure enclosure) {
        table.add(mail(mailbox, language, key, arguments, enclosure), null, "", body);
    }

    /** A mail whose words its module has written, in a language that the service itself may not speak. */
    @Transactional
    public void write(String to, Locale language, String key, String subject, String body) {
        Mail mail = new Mail(UUID.randomUUID(), to, language, key, subject, body, clock.instant(), null, 0, null, null);
        table.add(mail, null, "", null);
    }

    /** The latest mails to one address, newest first; the caller has checked the right. */
    public List<Mail> to(String address) {
        return table.to(address);
    }

    private Mail mail(
            String to,
            Language language,
            String key,
            Map<String, Object> arguments,
            Mail.@Nullable Enclosure enclosure) {
        return new Mail(
                UUID.randomUUID(),
                to,
                language.locale(),
                key,
                texts.get(language, "mail." + key + ".subject", arguments),
                texts.get(language, "mail." + key + ".body", arguments),
                clock.instant(),
                null,
                0,
                null,
                enclosure);
    }
}
