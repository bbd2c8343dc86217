package org.passerelle.dossiers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.DueDate;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Reception;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Completing an incomplete dossier (domain.md §2.4): the applicant mends what was re-opened and answers with one act, within
 * the days of the call; nothing in time makes it inadmissible.
 */
@Service
@Transactional
public class Completions {

    private static final String COMPLETE = "complete";

    private final CompletionsTable table;
    private final DossiersTable dossiers;
    private final AttachmentsTable attachments;
    private final DossierReview review;
    private final Writable writable;
    private final DossierAccess access;
    private final Calls calls;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Reception reception;

    Completions(
            CompletionsTable table,
            DossiersTable dossiers,
            AttachmentsTable attachments,
            DossierReview review,
            Writable writable,
            DossierAccess access,
            Calls calls,
            Rights rights,
            Trail trail,
            ApplicationEventPublisher events,
            Reception reception) {
        this.table = table;
        this.dossiers = dossiers;
        this.attachments = attachments;
        this.review = review;
        this.writable = writable;
        this.access = access;
        this.calls = calls;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.reception = reception;
    }

    /** The requests on a dossier, by round. */
    @Transactional(readOnly = true)
    public List<CompletionRequest> of(Actor actor, DossierId id) {
        access.requireReading(actor, find(id));
        return table.of(id);
    }

    /** Those that wait for their applicants, among dossiers that the caller has read. */
    @Transactional(readOnly = true)
    public Map<DossierId, CompletionRequest> open(Collection<DossierId> ids) {
        return table.open(ids).stream().collect(Collectors.toMap(CompletionRequest::dossier, Function.identity()));
    }

    /** What a request re-opened of the form, for a caller that has read the dossier. */
    @Transactional(readOnly = true)
    public Reopening reopened(CompletionRequest request) {
        return writable.reopening(find(request.dossier()), request);
    }

    /** What still keeps the open request from being answered; what only warns is left out. */
    @Transactional(readOnly = true)
    public List<Finding> left(Actor actor, DossierId id) {
        Dossier dossier = find(id);
        rights.require(actor, Act.CHECK, Relation.own(actor, dossier.lead()));
        access.requireReading(actor, dossier);
        return left(dossier, writable.open(dossier, reception.instant()));
    }

    /**
     * Answers the open request: what was re-opened is judged by the rules of the submission, frozen with a number of its
     * own, and goes back to the officer.
     *
     * @throws Refusal ALREADY_DONE, WRONG_STAGE where no request waits (any more), CONTENT with what is left to mend
     */
    public CompletionRequest answer(Actor actor, DossierId id) {
        Dossier before = dossiers.lock(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
        rights.require(actor, Act.COMPLETE, Relation.own(actor, before.lead()));
        if (before.stage() == Stage.SUBMITTED && !table.of(id).isEmpty()) {
            throw Refusal.alreadyDone(before.name(), trail.lastBy(id.value(), COMPLETE));
        }
        Instant now = reception.instant();
        CompletionRequest request = writable.open(before, now);
        List<Finding> left = left(before, request);
        if (!left.isEmpty()) {
            throw new Refusal(left);
        }
        Dossier after = dossiers.update(before.completed(), now);
        Call call = calls.get(after.call());
        Snapshot snapshot = Snapshot.answering(
                request.round(),
                Submission.of(after, call.code(), attachments.of(id), review.deliberationOn(after), actor, now));
        table.answer(request.id(), snapshot);
        note(actor, before, COMPLETE, after, Map.of("round", request.round(), "sha256", snapshot.sha256()));
        events.publishEvent(new CompletionAnswered(request));
        return request;
    }

    /** The day comes near (the clockwork). */
    public void remind(Actor actor, DossierId id, int daysLeft) {
        rights.require(actor, Act.REMIND_APPLICANT);
        Dossier dossier = find(id);
        table.open(id).ifPresent(request -> {
            note(actor, dossier, "remind", dossier, Map.of("round", request.round(), "daysLeft", daysLeft));
            events.publishEvent(new CompletionReminded(request, daysLeft));
        });
    }

    /** Nothing came in time: the dossier is inadmissible, for that reason (the clockwork). */
    public void endInSilence(Actor actor, DossierId id) {
        rights.require(actor, Act.END_COMPLETION);
        Dossier before = dossiers.lock(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
        CompletionRequest request =
                table.open(id).orElseThrow(() -> new Refusal(RefusalCode.NO_SUCH_TASK, before.name()));
        Instant now = reception.instant();
        Dossier after = dossiers.update(before.leftIncomplete(), now);
        table.endInSilence(request.id(), now);
        note(actor, before, "judge", after, silence(request, calls.get(after.call())));
        events.publishEvent(new CompletionSilent(request));
    }

    /** The letter says what was asked, when, until when, and by whom. */
    private static Map<String, Object> silence(CompletionRequest request, Call call) {
        return Map.of(
                "admissible",
                false,
                "reasons",
                List.of("SILENCE"),
                "asked",
                request.askedAt().atZone(call.definition().zone()).toLocalDate(),
                "due",
                DueDate.until(request.dueAt(), call.definition().zone()).lastDay(),
                "officer",
                request.askedBy(),
                "words",
                request.words());
    }

    private List<Finding> left(Dossier dossier, CompletionRequest request) {
        List<Attachment> given = attachments.of(dossier.id());
        Reopening reopening = writable.reopening(dossier, request);
        List<Finding> left = new ArrayList<>();
        Finding.blocking(review.of(dossier, calls.get(dossier.call()), given)).stream()
                .filter(finding -> finding.code().equals("MISSING_DOCUMENT") || reopening.concerns(finding))
                .forEach(left::add);
        request.documents().stream()
                .filter(type -> given.stream()
                        .noneMatch(a -> a.type() == type && !a.addedAt().isBefore(request.askedAt())))
                .map(type -> Finding.blocking(
                        "MISSING_DOCUMENT", "documents." + type.name(), Map.of("document", type.name())))
                .filter(finding -> !left.contains(finding))
                .forEach(left::add);
        return left;
    }

    private Dossier find(DossierId id) {
        return dossiers.find(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
    }

    private void note(Actor actor, Dossier before, String verb, Dossier after, Map<String, Object> detail) {
        UUID dossier = before.id().value();
        trail.record(actor, before.call().value(), dossier, verb, before.stage(), after.stage(), detail);
    }
}
