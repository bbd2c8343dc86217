package org.passerelle.notices;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.Rights;
import org.passerelle.people.Role;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.shared.ServiceAddress;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mails that did not arrive, until they are sent again or set aside (ADR 0132): each role sees what is its to mend, an
 * administrator, who corrects addresses, all of them.
 */
@Service
@Transactional
public class UndeliveredMails {

    /** Where they stand. */
    static final String PAGE = "undelivered";

    private static final List<Role> MENDING = List.of(Role.CASE_OFFICER, Role.COMMITTEE_SECRETARY, Role.ADMIN);

    private final UndeliveredTable table;
    private final OutboxTable mails;
    private final Outbox outbox;
    private final LostMails lost;
    private final DossierFile dossiers;
    private final Conflicts conflicts;
    private final MendedMails mended;
    private final People people;
    private final Rights rights;
    private final ServiceAddress address;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UndeliveredMails(
            UndeliveredTable table,
            OutboxTable mails,
            Outbox outbox,
            LostMails lost,
            DossierFile dossiers,
            Conflicts conflicts,
            MendedMails mended,
            People people,
            Rights rights,
            ServiceAddress address,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.mails = mails;
        this.outbox = outbox;
        this.lost = lost;
        this.dossiers = dossiers;
        this.conflicts = conflicts;
        this.mended = mended;
        this.people = people;
        this.rights = rights;
        this.address = address;
        this.events = events;
        this.clock = clock;
    }

    /** What waits for this reader, the longest waiting first, from after one on; of no dossier that a conflict closes. */
    @Transactional(readOnly = true)
    public List<Undelivered> page(Actor actor, Optional<Undelivered> after, int limit) {
        rights.require(actor, Act.MEND_MAIL);
        return table.page(roles(actor), conflicts.closedTo(actor), after, limit);
    }

    /** How many wait for this reader. */
    @Transactional(readOnly = true)
    public int count(Actor actor) {
        rights.require(actor, Act.MEND_MAIL);
        return table.count(roles(actor), conflicts.closedTo(actor));
    }

    /**
     * What waits beside the dossiers, whose mails are tasks of their own.
     *
     * @param since when the first of them did not arrive
     */
    public record Beside(int many, Instant since) {}

    /** Empty where nothing of the kind waits for this reader. */
    @Transactional(readOnly = true)
    public Optional<Beside> beside(Actor actor) {
        rights.require(actor, Act.MEND_MAIL);
        return table.beside(roles(actor));
    }

    /** Where those of these mails stand that are known not to have arrived. */
    @Transactional(readOnly = true)
    public Map<UUID, Undelivered.State> states(Actor actor, List<UUID> sent) {
        rights.require(actor, Act.WATCH_MAILS);
        return table.states(sent);
    }

    /**
     * Sends it again, to where the person or the body is reached today. What a body is asked is told anew the next morning:
     * its link was for the mailbox that failed. Where the words are gone, the mail leads to what it announced; so it does for a
     * digest, part of which may be closed to its reader meanwhile (D10).
     *
     * @throws Refusal UNKNOWN where it does not wait for this actor, NO_SUCH_TASK where nothing can be sent,
     *     CONFLICT_OF_INTEREST where the dossier was closed to its reader meanwhile
     */
    public void sendAgain(Actor actor, UUID mail) {
        Undelivered found = waiting(actor, mail);
        if (!found.isSendable()) {
            throw new Refusal(RefusalCode.NO_SUCH_TASK, found.subject());
        }
        Optional<Person> person = Optional.ofNullable(found.person()).map(people::get);
        Optional<Dossier> dossier = Optional.ofNullable(found.dossier()).map(dossiers::get);
        person.ifPresent(reader -> dossier.ifPresent(about -> conflicts.requireOpen(reader.actor(), about)));
        String body = found.body();
        if (found.isLink() && body != null) {
            events.publishEvent(new BodyMailWanted(body));
        } else if (found.isWhole() && !found.key().equals(Undelivered.DIGEST)) {
            mails.sendAgain(mail, UUID.randomUUID(), found.address(), clock.instant());
        } else {
            person.ifPresent(reader -> writeAnew(reader, found, mails.path(mail)));
        }
        mended.end(actor, found, "sendMailAgain", "");
    }

    /**
     * Sets it aside: nothing is sent.
     *
     * @throws Refusal UNKNOWN where it does not wait for this actor, COMMENT_REQUIRED without a reason
     */
    public void dismiss(Actor actor, UUID mail, String reason) {
        Undelivered found = waiting(actor, mail);
        if (reason.isBlank()) {
            throw new Refusal(RefusalCode.COMMENT_REQUIRED);
        }
        mended.end(actor, found, "dismissMail", reason.strip());
    }

    /**
     * Somebody found in the mailbox of the service that a mail which had left came back.
     *
     * @return whether it waits for somebody: not where what it announced was told anew to a mailbox that was corrected before
     * @throws Refusal COMMENT_REQUIRED without what the message says, UNKNOWN for a mail that has not left, ALREADY_DONE
     *     where it was reported
     */
    public boolean cameBack(Actor actor, UUID mail, String reason) {
        rights.require(actor, Act.WATCH_MAILS);
        if (reason.isBlank()) {
            throw new Refusal(RefusalCode.COMMENT_REQUIRED);
        }
        Mail sent = mails.find(mail).filter(Mail::isSent).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, mail));
        LostMails.Reported reported = lost.report(sent, Undelivered.Kind.CAME_BACK, reason.strip());
        Map<String, Object> detail = Map.of("recipient", sent.recipient(), "reason", reason.strip());
        mended.note(actor, reported.about(), "reportMailBack", detail);
        return reported.isWaiting();
    }

    private void writeAnew(Person reader, Undelivered found, String path) {
        outbox.tell(
                reader,
                "undelivered.again",
                path,
                Map.of("name", reader.name(), "subject", found.subject(), "link", address.of(path)),
                null);
    }

    private Undelivered waiting(Actor actor, UUID mail) {
        rights.require(actor, Act.MEND_MAIL);
        Set<DossierId> closed = conflicts.closedTo(actor);
        return table.locked(mail, roles(actor))
                .filter(found -> found.dossier() == null || !closed.contains(found.dossier()))
                .orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, mail));
    }

    private static List<Role> roles(Actor actor) {
        return actor.is(Role.ADMIN)
                ? MENDING
                : MENDING.stream().filter(actor::is).toList();
    }
}
