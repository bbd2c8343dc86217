package org.passerelle.exchanges;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.files.FileId;
import org.passerelle.files.StoredFile;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The thread of a dossier: what its applicant and the service write each other from its submission on, with documents, and
 * who has read it. All members of the organisation and all officers share it.
 */
@Service
@Transactional
public class Exchanges {

    private static final int MOST_UNREAD = 200;

    private final ExchangesTable table;
    private final Writing writing;
    private final DossierFile dossiers;
    private final Conflicts conflicts;
    private final Rights rights;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Exchanges(
            ExchangesTable table,
            Writing writing,
            DossierFile dossiers,
            Conflicts conflicts,
            Rights rights,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.writing = writing;
        this.dossiers = dossiers;
        this.conflicts = conflicts;
        this.rights = rights;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes to the other side, which is told.
     *
     * @throws Refusal WRONG_STAGE for a draft, INVALID_VALUE for neither words nor documents, or too much of them
     */
    public Exchange write(Actor actor, DossierId id, String words, List<StoredFile> documents) {
        Dossier dossier = party(actor, id, Act.WRITE_MESSAGE);
        if (dossier.submittedAt() == null) {
            throw new Refusal(RefusalCode.WRONG_STAGE, dossier.name(), dossier.publicStage(), "writeMessage");
        }
        Writing.requireContent("message", words, documents);
        Exchange message = writing.add(actor, dossier, Exchange.Kind.MESSAGE, null, words, documents);
        writing.note(actor, dossier, "writeMessage", Writing.detail("message", words, documents));
        events.publishEvent(new MessageWritten(message));
        return message;
    }

    /** The thread as it is, the oldest first; looking marks nothing as read. */
    @Transactional(readOnly = true)
    public List<Exchange> of(Actor actor, DossierId id) {
        party(actor, id, Act.READ_MESSAGES);
        return table.of(id);
    }

    /**
     * The thread, the oldest first, as it was before this reading: what is new to the reader does not name the reader yet.
     * Whoever takes part in it has then read what the other side wrote; an auditor's look leaves no mark.
     */
    public List<Exchange> open(Actor actor, DossierId id) {
        Dossier dossier = party(actor, id, Act.READ_MESSAGES);
        List<Exchange> thread = table.of(id);
        if (rights.allows(actor, Act.WRITE_MESSAGE, Relation.own(actor, dossier.lead()))) {
            Exchange.Side own = Writing.side(actor, dossier);
            Exchange.Side other = own == Exchange.Side.SERVICE ? Exchange.Side.APPLICANT : Exchange.Side.SERVICE;
            table.read(id, actor, other, clock.instant());
        }
        return thread;
    }

    /** A document of the thread, to be opened. */
    @Transactional(readOnly = true)
    public Exchange.Enclosure enclosure(Actor actor, DossierId id, FileId file) {
        party(actor, id, Act.READ_MESSAGES);
        return table.enclosure(id, file)
                .map(Map.Entry::getValue)
                .orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, file));
    }

    /**
     * How much is new on each of some dossiers that the actor sees in a list: to a member of the organisation in person, to
     * an officer what no officer has read.
     */
    @Transactional(readOnly = true)
    public Map<DossierId, Integer> unread(Actor actor, Collection<DossierId> ids) {
        rights.require(actor, Act.LIST_DOSSIERS);
        if (rights.allows(actor, Act.ASK_INFORMATION)) {
            return table.unreadByService(ids);
        }
        OrganisationId organisation = actor.organisation();
        return organisation == null ? Map.of() : table.unreadBy(actor.personId(), organisation, ids);
    }

    /** The dossiers on which an applicant waits for a reader of the service, the longest waiting first. */
    @Transactional(readOnly = true)
    public List<Unread> waiting(Actor actor) {
        rights.require(actor, Act.ASK_INFORMATION);
        Set<DossierId> closed = conflicts.closedTo(actor);
        return table.unread(MOST_UNREAD).stream()
                .filter(each -> !closed.contains(each.dossier()))
                .toList();
    }

    private Dossier party(Actor actor, DossierId id, Act act) {
        Dossier dossier = dossiers.read(actor, id);
        rights.require(actor, act, Relation.own(actor, dossier.lead()));
        return dossier;
    }
}
