package org.passerelle.notices;

import java.util.List;
import java.util.Optional;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;

/**
 * What an administrator may read of the outbox. A personal mail holds a link or a code with which whoever reads it acts as
 * its recipient: its words are shown only where they can reach nobody otherwise, without a mail server, and never in
 * production.
 */
@Service
public class MailReading {

    private final OutboxTable table;
    private final Rights rights;
    private final boolean areLinksShown;

    MailReading(OutboxTable table, Rights rights, ObjectProvider<JavaMailSender> server, Environment environment) {
        this.table = table;
        this.rights = rights;
        areLinksShown = server.getIfAvailable() == null && !environment.acceptsProfiles(Profiles.of("production"));
    }

    /**
     * The mails, newest first, sent or not; without the words that hold somebody else's link.
     *
     * @param letters of the address that is looked for; empty for every mail
     * @param after the mail that the page before ended with
     */
    public List<Mail> page(Actor actor, String letters, Optional<Mail> after, int limit) {
        rights.require(actor, Act.WATCH_MAILS);
        return table.page(letters.strip(), after, limit).stream()
                .map(mail -> areLinksShown || !mail.isPersonal() ? mail : mail.withoutWords())
                .toList();
    }
}
