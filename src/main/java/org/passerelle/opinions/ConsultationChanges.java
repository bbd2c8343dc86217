package org.passerelle.opinions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierAccess;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.DueDate;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the officer changes in what D4 asked, each with a reason: a body more, a body less, more time once (§2.3, step 10). */
@Service
@Transactional
public class ConsultationChanges {

    private final ConsultationsTable table;
    private final BodyChoice choice;
    private final Asking asking;
    private final Terms terms;
    private final DossierFile dossiers;
    private final DossierAccess access;
    private final Conflicts conflicts;
    private final Calls calls;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConsultationChanges(
            ConsultationsTable table,
            BodyChoice choice,
            Asking asking,
            Terms terms,
            DossierFile dossiers,
            DossierAccess access,
            Conflicts conflicts,
            Calls calls,
            Rights rights,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.choice = choice;
        this.asking = asking;
        this.terms = terms;
        this.dossiers = dossiers;
        this.access = access;
        this.conflicts = conflicts;
        this.calls = calls;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** The bodies that may still be asked about a dossier. */
    @Transactional(readOnly = true)
    public List<Body> choice(Actor actor, DossierId id) {
        rights.require(actor, Act.CHANGE_CONSULTATIONS);
        Dossier dossier = dossiers.get(id);
        dossiers.requireOpen(actor, dossier);
        Set<String> asked = table.of(id).stream()
                .filter(c -> c.status() != Consultation.Status.WITHDRAWN)
                .map(Consultation::body)
                .collect(Collectors.toSet());
        return choice.beside(asked, call(dossier));
    }

    /**
     * Asks a further body about a dossier under appraisal; it has the call's working days from now.
     *
     * @throws Refusal WRONG_STAGE, or INVALID_VALUE naming {@code body} where it cannot be asked, {@code reason} where none is
     *     given
     */
    public void add(Actor actor, DossierId id, String body, String reason) {
        rights.require(actor, Act.CHANGE_CONSULTATIONS);
        Dossier dossier = dossiers.locked(id);
        dossiers.requireOpen(actor, dossier);
        dossier.refuseUnlessAt(Stage.UNDER_APPRAISAL, "addOpinion");
        refuseWithout(reason);
        Body chosen = choice(actor, id).stream()
                .filter(one -> one.name().equals(body))
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalCode.INVALID_VALUE, "body"));
        events.publishEvent(new OpinionAdded(id, asking.ask(actor, dossier, chosen, reason.strip())));
    }

    /** Withdraws the request to a body that has not answered; it reads the dossier no more. */
    public void withdraw(Actor actor, ConsultationId id, String reason) {
        rights.require(actor, Act.CHANGE_CONSULTATIONS);
        refuseWithout(reason);
        Consultation consultation = find(id);
        Dossier dossier = dossiers.locked(consultation.dossier());
        dossiers.requireOpen(actor, dossier);
        if (!table.withdraw(id, reason.strip())) {
            throw new Refusal(RefusalCode.NO_SUCH_TASK, consultation.called());
        }
        access.revokeBody(dossier.id(), consultation.body());
        note(actor, dossier, "withdrawOpinion", Map.of("body", consultation.body(), "reason", reason.strip()));
        events.publishEvent(new OpinionWithdrawn(dossier.id(), id));
    }

    /**
     * Gives a body more time for one opinion, once.
     *
     * @return the last day on which it may answer now, in the zone of the call
     * @throws Refusal ALREADY_DONE where it was put off before, NO_SUCH_TASK where it is not awaited any more
     */
    public LocalDate extend(Actor actor, ConsultationId id, String reason) {
        rights.require(actor, Act.CHANGE_CONSULTATIONS);
        refuseWithout(reason);
        Consultation consultation = find(id);
        Dossier dossier = dossiers.locked(consultation.dossier());
        dossiers.requireOpen(actor, dossier);
        if (consultation.course().isExtended()) {
            throw Refusal.alreadyDone(consultation.called(), Optional.empty());
        }
        return putOff(actor, dossier, consultation, reason.strip())
                .orElseThrow(() -> new Refusal(RefusalCode.NO_SUCH_TASK, consultation.called()));
    }

    /**
     * Everything that a body is awaited for in a call, that is not past its last day, was not put off before and is not closed to
     * the reader.
     */
    @Transactional(readOnly = true)
    public List<Consultation> extendable(Actor actor, CallId call, String body) {
        rights.require(actor, Act.CHANGE_CONSULTATIONS);
        Set<DossierId> closed = conflicts.closedTo(actor);
        return table.extendable(call, body, clock.instant()).stream()
                .filter(one -> !closed.contains(one.dossier()))
                .toList();
    }

    /** The new last day; empty where it is not awaited any more. */
    private Optional<LocalDate> putOff(Actor actor, Dossier dossier, Consultation consultation, String reason) {
        CallDefinition call = call(dossier);
        Instant now = clock.instant();
        int days = call.procedure().consultation().extensionWorkingDays();
        Instant due = terms.later(consultation, days, call.zone());
        if (!now.isBefore(consultation.dueAt()) || !table.extend(consultation.id(), due, now)) {
            return Optional.empty();
        }
        note(actor, dossier, "extendOpinion", Map.of("body", consultation.body(), "dueAt", due, "reason", reason));
        events.publishEvent(new OpinionExtended(dossier.id(), consultation.id()));
        return Optional.of(DueDate.until(due, call.zone()).lastDay());
    }

    private Consultation find(ConsultationId id) {
        return table.find(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
    }

    private CallDefinition call(Dossier dossier) {
        return calls.get(dossier.call()).definition();
    }

    private static void refuseWithout(String reason) {
        if (reason.isBlank()) {
            throw new Refusal(RefusalCode.INVALID_VALUE, "reason");
        }
    }

    private void note(Actor actor, Dossier dossier, String verb, Map<String, Object> detail) {
        trail.record(
                actor, dossier.call().value(), dossier.id().value(), verb, dossier.stage(), dossier.stage(), detail);
    }
}
