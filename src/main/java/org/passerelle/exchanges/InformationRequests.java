package org.passerelle.exchanges;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Calls;
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
import org.passerelle.shared.DueDate;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the service asks of an applicant beside the appraisal, which does not wait for it: several at once, from the
 * submission to the decision; without an answer in time the dossier is appraised as it is (domain.md §2.3, step 11).
 */
@Service
@Transactional
public class InformationRequests {

    private final RequestsTable table;
    private final Writing writing;
    private final DossierFile dossiers;
    private final Calls calls;
    private final Rights rights;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InformationRequests(
            RequestsTable table,
            Writing writing,
            DossierFile dossiers,
            Calls calls,
            Rights rights,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.writing = writing;
        this.dossiers = dossiers;
        this.calls = calls;
        this.rights = rights;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks the applicant, for an answer within the call's days.
     *
     * @throws Refusal WRONG_STAGE for what is decided or has ended, INVALID_VALUE for an empty or too long question
     */
    public InformationRequest ask(Actor actor, DossierId id, String question, List<StoredFile> documents) {
        Dossier dossier = dossiers.read(actor, id);
        rights.require(actor, Act.ASK_INFORMATION);
        dossier.refuseUnlessUndecided("askInformation");
        if (question.isBlank()) {
            throw new Refusal(RefusalCode.INVALID_VALUE, "question");
        }
        Writing.requireContent("question", question, documents);
        UUID request = UUID.randomUUID();
        table.add(request, id, due(dossier).end());
        writing.add(actor, dossier, Exchange.Kind.QUESTION, request, question, documents);
        writing.note(actor, dossier, "askInformation", Writing.detail("question", question, documents));
        InformationRequest asked = get(request);
        events.publishEvent(new InformationAsked(asked));
        return asked;
    }

    /**
     * Answers, or replaces the answer while there is time; what was answered before is kept.
     *
     * @throws Refusal NO_SUCH_TASK once the time is over or the request was taken back, INVALID_VALUE for neither words nor
     *     documents
     */
    public void answer(Actor actor, DossierId id, UUID request, String words, List<StoredFile> documents) {
        Dossier dossier = dossiers.read(actor, id);
        rights.require(actor, Act.ANSWER_INFORMATION, Relation.own(actor, dossier.lead()));
        InformationRequest asked = find(id, request);
        if (!asked.takesAnswerAt(clock.instant())) {
            throw new Refusal(RefusalCode.NO_SUCH_TASK, dossier.name());
        }
        Writing.requireContent("answer", words, documents);
        boolean first = table.close(request, InformationRequest.Status.ANSWERED, clock.instant());
        writing.add(actor, dossier, Exchange.Kind.ANSWER, request, words, documents);
        writing.note(actor, dossier, "answerInformation", Writing.detail("answer", words, documents));
        events.publishEvent(new InformationAnswered(get(request), first));
    }

    /**
     * The request that is to be answered first.
     *
     * @throws Refusal ALREADY_DONE where all are answered, NO_SUCH_TASK where none is awaited
     */
    @Transactional(readOnly = true)
    public InformationRequest next(Actor actor, DossierId id) {
        Dossier dossier = dossiers.read(actor, id);
        rights.require(actor, Act.ANSWER_INFORMATION, Relation.own(actor, dossier.lead()));
        List<InformationRequest> all = table.of(id);
        return all.stream()
                .filter(InformationRequest::isOpen)
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        all.stream().anyMatch(r -> r.takesAnswerAt(clock.instant()))
                                ? RefusalCode.ALREADY_DONE
                                : RefusalCode.NO_SUCH_TASK,
                        dossier.name()));
    }

    /** Takes a request back that is not needed any more. */
    public void takeBack(Actor actor, DossierId id, UUID request) {
        Dossier dossier = dossiers.read(actor, id);
        rights.require(actor, Act.ASK_INFORMATION);
        find(id, request);
        if (!table.close(request, InformationRequest.Status.CANCELLED, clock.instant())) {
            throw new Refusal(RefusalCode.NO_SUCH_TASK, dossier.name());
        }
        InformationRequest dropped = get(request);
        writing.note(
                actor,
                dossier,
                "takeBackInformation",
                Map.of("question", dropped.question().words()));
        events.publishEvent(new InformationDropped(dropped));
    }

    /** Reminds an applicant that has not answered yet, unless it knows already how its dossier ended. */
    public void remind(Actor actor, UUID request, int daysLeft) {
        rights.require(actor, Act.REMIND);
        InformationRequest asked = get(request);
        Dossier dossier = dossiers.get(asked.dossier());
        boolean over = dossier.publicStage().isOver() || dossier.publicStage().isDecided();
        if (asked.isOpen() && !over) {
            writing.note(actor, dossier, "remindInformation", Map.of("daysLeft", daysLeft));
            events.publishEvent(new InformationReminded(asked, daysLeft));
        }
    }

    /** The time is over and nothing came: the dossier is appraised as it is. */
    public void recordUnanswered(Actor actor, UUID request) {
        rights.require(actor, Act.RECORD_SILENCE);
        if (table.close(request, InformationRequest.Status.UNANSWERED, clock.instant())) {
            InformationRequest asked = get(request);
            Dossier dossier = dossiers.get(asked.dossier());
            writing.note(
                    actor,
                    dossier,
                    "recordUnanswered",
                    Map.of("question", asked.question().words()));
            events.publishEvent(new InformationUnanswered(asked));
        }
    }

    /**
     * The requests of a dossier in the order in which they were asked. Its applicant and its officers see all; whoever else
     * reads the dossier sees those whose time is over or that are answered.
     */
    @Transactional(readOnly = true)
    public List<InformationRequest> of(Actor actor, DossierId id) {
        Dossier dossier = dossiers.read(actor, id);
        boolean party = rights.allows(actor, Act.READ_MESSAGES, Relation.own(actor, dossier.lead()));
        return table.of(id).stream().filter(r -> party || isTold(r)).toList();
    }

    /** Until when an answer is awaited first, on each of some dossiers of the own organisation that a list shows. */
    @Transactional(readOnly = true)
    public Map<DossierId, Instant> awaited(Actor actor, Collection<DossierId> ids) {
        rights.require(actor, Act.LIST_DOSSIERS);
        OrganisationId organisation = actor.organisation();
        return organisation == null ? Map.of() : table.awaited(organisation, ids);
    }

    /** A document of a request or its answer, for whoever reads the dossier. */
    @Transactional(readOnly = true)
    public Exchange.Enclosure enclosure(Actor actor, DossierId id, FileId file) {
        return of(actor, id).stream()
                .flatMap(r -> Stream.concat(Stream.of(r.question()), r.answers().stream()))
                .flatMap(e -> e.enclosures().stream())
                .filter(enclosure -> enclosure.file().equals(file))
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, file));
    }

    /** Until when what is asked now on a dossier would be answered; for a screen or module that has checked the right. */
    @Transactional(readOnly = true)
    public DueDate due(Dossier dossier) {
        CallDefinition definition = calls.get(dossier.call()).definition();
        ZoneId zone = definition.zone();
        return DueDate.inDays(clock.instant(), definition.deadlines().informationDays(), zone);
    }

    /** One request; the caller has checked the right. */
    @Transactional(readOnly = true)
    public InformationRequest get(UUID request) {
        return table.find(request).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, request));
    }

    /** What is still awaited on a dossier that has ended: nobody waits for it any more. */
    void drop(DossierId id) {
        Instant now = clock.instant();
        for (InformationRequest request : table.of(id)) {
            if (request.isOpen() && table.close(request.id(), InformationRequest.Status.CANCELLED, now)) {
                events.publishEvent(new InformationDropped(request));
            }
        }
    }

    private InformationRequest find(DossierId id, UUID request) {
        return table.find(id, request).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, request));
    }

    private static boolean isTold(InformationRequest request) {
        return request.status() == InformationRequest.Status.ANSWERED
                || request.status() == InformationRequest.Status.UNANSWERED;
    }
}
