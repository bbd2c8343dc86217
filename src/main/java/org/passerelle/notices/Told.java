package org.passerelle.notices;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Person;
import org.passerelle.shared.Texts;
import org.springframework.stereotype.Component;

/**
 * Tells one person: always on the screen, and by mail as it chose. A receipt (CRPA L.112-3), a request to complete, a refusal,
 * a cancellation and a decision are mailed whatever was chosen: terms for an appeal run from them.
 */
@Component
class Told {

    private static final Set<String> ALWAYS_MAILED = Set.of(
            "dossier.received",
            "dossier.inadmissible",
            "dossier.cancelled",
            "results.released",
            "completion.asked",
            "completion.reminder",
            "offer.opened",
            "offer.promoted",
            "offer.reminder",
            "offer.raised",
            "offer.raisedReminder",
            "offer.kept",
            "offer.lapsed",
            "offer.listEnded",
            "appeal.received",
            "appeal.answered",
            "appeal.silent",
            "offer.withdrawn",
            "offer.rectified");

    /** What a summary of the next morning would tell too late; who reads on the screen alone is spared it. */
    private static final Set<String> URGENT = Set.of(
            "signature.asked",
            "signature.second",
            "draft.closing",
            "part.asked",
            "part.askedAgain",
            "information.asked",
            "information.reminder");

    /** What a body is asked, reminded of, given more time for and spared: its members have one mail a day of all of it. */
    private static final Set<String> GATHERED =
            Set.of("opinion.asked", "opinion.reminder", "opinion.recalled", "opinion.extended", "opinion.withdrawn");

    /** The pages of one dossier that are not its applicant's. */
    private static final Pattern DOSSIER =
            Pattern.compile("(?!my/)[a-z]+/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}).*");

    private final NoticeTable table;
    private final Conflicts conflicts;
    private final Outbox outbox;
    private final Texts texts;
    private final Clock clock;

    Told(NoticeTable table, Conflicts conflicts, Outbox outbox, Texts texts, Clock clock) {
        this.table = table;
        this.conflicts = conflicts;
        this.outbox = outbox;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param path the page that it leads to, below the service's address */
    void tell(Person person, String key, String path, Map<String, Object> arguments) {
        if (isClosed(person, path)) {
            return;
        }
        MailChoice choice = choice(person, key);
        table.add(new Notice(
                UUID.randomUUID(),
                person.id(),
                key,
                texts.get(person.language(), "mail." + key + ".subject", arguments),
                path,
                clock.instant(),
                null,
                choice == MailChoice.DAILY));
        if (choice == MailChoice.AT_ONCE) {
            outbox.tell(person, key, path, arguments, null);
        }
    }

    /** Tells on the screen and, whatever was chosen, by a mail that brings a file. */
    void tell(Person person, String key, String path, Map<String, Object> arguments, Mail.Enclosure enclosure) {
        table.add(new Notice(
                UUID.randomUUID(),
                person.id(),
                key,
                texts.get(person.language(), "mail." + key + ".subject", arguments),
                path,
                clock.instant(),
                null,
                false));
        outbox.tell(person, key, path, arguments, enclosure);
    }

    /** Nothing of a dossier reaches whom a conflict closes it to (D10); applicants are told of their own. */
    private boolean isClosed(Person person, String path) {
        Matcher named = DOSSIER.matcher(path);
        return named.matches() && conflicts.isClosed(person.actor(), new DossierId(UUID.fromString(named.group(1))));
    }

    private MailChoice choice(Person person, String key) {
        MailChoice chosen = table.choice(person.id());
        if (chosen == MailChoice.AT_ONCE && GATHERED.contains(key)) {
            return MailChoice.DAILY;
        }
        boolean hurried = chosen == MailChoice.DAILY && URGENT.contains(key);
        return hurried || ALWAYS_MAILED.contains(key) ? MailChoice.AT_ONCE : chosen;
    }
}
