package org.passerelle.opinions;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Calls;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.dossiers.Bodies;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierAccess;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.forms.Form;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.BodyContacts;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the bodies of D4 for their opinion, keeps the answers, and records silence as silence. */
@Service
@Transactional
public class Consultations {

    private final ConsultationsTable table;
    private final Consulted consulted;
    private final DossierFile dossiers;
    private final Conflicts conflicts;
    private final Asking asking;
    private final Informed informed;
    private final Answering answering;
    private final OpinionForms forms;
    private final OpinionSight sight;
    private final Calls calls;
    private final BodyContacts contacts;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Consultations(
            ConsultationsTable table,
            Consulted consulted,
            DossierFile dossiers,
            Conflicts conflicts,
            Asking asking,
            Informed informed,
            Answering answering,
            OpinionForms forms,
            OpinionSight sight,
            Calls calls,
            BodyContacts contacts,
            Rights rights,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.consulted = consulted;
        this.dossiers = dossiers;
        this.conflicts = conflicts;
        this.asking = asking;
        this.informed = informed;
        this.answering = answering;
        this.forms = forms;
        this.sight = sight;
        this.calls = calls;
        this.contacts = contacts;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Asks every body that D4 names for the dossier, each has the call's working days to answer; informs those that it asks nothing. */
    public List<Consultation> ask(Actor actor, DossierId id) {
        rights.require(actor, Act.ASK_OPINIONS);
        Dossier dossier = dossiers.locked(id);
        List<Consultation> before = table.of(id);
        if (!before.stream().allMatch(Consultation::isAdded)) {
            throw Refusal.alreadyDone(dossier.name(), trail.lastBy(id.value(), "askOpinion"));
        }
        CallDefinition call = calls.get(dossier.call()).definition();
        consulted.by(dossier, call).stream()
                .filter(body -> before.stream().noneMatch(c -> c.body().equals(body.name())))
                .forEach(body -> asking.ask(actor, dossier, body, null));
        informed.inform(actor, dossier, call);
        return table.of(id);
    }

    /**
     * Gives the opinion of the actor's own body, the first that it gives. Who speaks for several bodies says for which one.
     *
     * @throws Refusal FORBIDDEN when another body was asked, ALREADY_DONE, NO_SUCH_TASK once the time is over,
     *     CONFLICT_OF_INTEREST, or CONTENT with the form's findings (COMMENT_REQUIRED among them)
     */
    public void give(Actor actor, ConsultationId id, OpinionAnswer answer) {
        answering.first(actor, id, answer);
    }

    /** Reminds a body that is still awaited, so many working days before its time is over. */
    public void remind(Actor actor, ConsultationId id, int daysLeft) {
        rights.require(actor, Act.REMIND);
        Consultation consultation = get(id);
        if (consultation.status() == Consultation.Status.ASKED) {
            Dossier dossier = dossiers.get(consultation.dossier());
            note(actor, dossier, "remindOpinion", Map.of("body", consultation.body(), "daysLeft", daysLeft));
            events.publishEvent(new OpinionReminded(dossier.id(), id, daysLeft));
        }
    }

    /** A body that does not answer although its time is almost over: its head is told. */
    public void escalate(Actor actor, ConsultationId id) {
        rights.require(actor, Act.REMIND);
        Consultation consultation = get(id);
        if (consultation.isAwaited()) {
            Dossier dossier = dossiers.get(consultation.dossier());
            String head = contacts.of(consultation.body()).headName();
            note(actor, dossier, "escalateOpinion", Map.of("body", consultation.body(), "to", head));
            events.publishEvent(new OpinionEscalated(dossier.id(), id));
        }
    }

    /** The time is over: nothing was said, and that is what is recorded. */
    public void recordSilence(Actor actor, ConsultationId id) {
        rights.require(actor, Act.RECORD_SILENCE);
        Consultation consultation = get(id);
        if (table.silence(id, clock.instant())) {
            Dossier dossier = dossiers.get(consultation.dossier());
            note(
                    actor,
                    dossier,
                    "recordSilence",
                    Map.of("body", consultation.body(), "value", OpinionValue.DEEMED_SILENT));
        }
    }

    /** The dossier was withdrawn: what is still awaited is not needed any more. */
    public void cancel(Actor actor, DossierId id) {
        rights.require(actor, Act.RECORD_SILENCE);
        table.cancel(id);
    }

    /** A consultation; the caller has checked the right to know of it. */
    @Transactional(readOnly = true)
    public Consultation get(ConsultationId id) {
        return table.find(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
    }

    /** The consultations of a dossier; a consulted body sees its own alone. */
    @Transactional(readOnly = true)
    public List<Consultation> of(Actor actor, DossierId id) {
        Dossier dossier = dossiers.read(actor, id);
        List<Consultation> all = table.of(id);
        boolean own = ownOf(actor, all).findAny().isPresent();
        rights.require(
                actor,
                Act.READ_OPINIONS,
                Relation.ownBody(own),
                Relation.assigned(!DossierAccess.isOwn(actor, dossier)));
        DossierAccess.refuseOwn(actor, dossier);
        if (!actor.isClockwork() && !own && !sight.isOpen(actor, dossier)) {
            return List.of();
        }
        return DossierAccess.isStaff(actor) || actor.isClockwork() || !own
                ? all
                : ownOf(actor, all).toList();
    }

    /** What several dossiers were answered, for the ranking; the caller has checked the right. */
    @Transactional(readOnly = true)
    public Map<DossierId, List<Consultation>> of(Collection<DossierId> ids) {
        return table.of(ids);
    }

    /** What the actor's bodies have answered or let pass, newest first. */
    @Transactional(readOnly = true)
    public List<Consultation> done(Actor actor, int size) {
        List<String> bodies = Bodies.of(actor);
        Set<DossierId> closed = conflicts.closedTo(actor);
        return bodies.isEmpty()
                ? List.of()
                : table.done(bodies, size).stream()
                        .filter(one -> !closed.contains(one.dossier()))
                        .toList();
    }

    /** The name of the form that a body of this kind answers. */
    public static String formOf(ConsultationKind kind) {
        return OpinionForms.formOf(kind);
    }

    /** The form that a consultation is answered on, in the version that its call keeps. */
    @Transactional(readOnly = true)
    public Form form(Consultation consultation) {
        return forms.of(dossiers.get(consultation.dossier()).call(), consultation.kind());
    }

    private static Stream<Consultation> ownOf(Actor actor, List<Consultation> all) {
        List<String> bodies = Bodies.of(actor);
        return all.stream().filter(c -> bodies.contains(c.body()));
    }

    private void note(Actor actor, Dossier dossier, String verb, Map<String, Object> detail) {
        trail.record(
                actor, dossier.call().value(), dossier.id().value(), verb, dossier.stage(), dossier.stage(), detail);
    }
}
