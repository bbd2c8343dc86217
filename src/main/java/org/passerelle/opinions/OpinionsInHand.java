package org.passerelle.opinions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.Bodies;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonId;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who of a body has an opinion in hand. It is asked of the body: any member may take it, from a colleague as well, and
 * whoever gives it speaks for the body.
 */
@Service
@Transactional
public class OpinionsInHand {

    private final ConsultationsTable table;
    private final BodyMembers members;
    private final People people;
    private final DossierFile dossiers;
    private final Conflicts conflicts;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    OpinionsInHand(
            ConsultationsTable table,
            BodyMembers members,
            People people,
            DossierFile dossiers,
            Conflicts conflicts,
            Rights rights,
            Trail trail,
            ApplicationEventPublisher events) {
        this.table = table;
        this.members = members;
        this.people = people;
        this.dossiers = dossiers;
        this.conflicts = conflicts;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
    }

    /** Takes the opinion in hand, from a colleague where one has it. */
    public void take(Actor actor, ConsultationId id) {
        Consultation consultation = own(actor, id);
        if (!consultation.course().isHeldBy(actor.person())) {
            hold(actor, consultation, "takeOpinion", actor.personId(), actor.name(), null);
        }
    }

    /** @throws Refusal INVALID_VALUE when the colleague does not speak for the body */
    public void delegate(Actor actor, ConsultationId id, PersonId colleague) {
        Consultation consultation = own(actor, id);
        Person to = free(consultation)
                .filter(person -> person.id().equals(colleague))
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalCode.INVALID_VALUE, "colleague"));
        hold(actor, consultation, "delegateOpinion", to.id(), to.name(), actor.name());
    }

    /** @throws Refusal NO_SUCH_TASK when the actor does not have it in hand */
    public void handBack(Actor actor, ConsultationId id) {
        Consultation consultation = own(actor, id);
        if (!consultation.course().isHeldBy(actor.person())) {
            throw new Refusal(RefusalCode.NO_SUCH_TASK, consultation.called());
        }
        hold(actor, consultation, "handBackOpinion", null, null, null);
    }

    /** The colleagues to whom it may be delegated, by name. */
    @Transactional(readOnly = true)
    public List<Person> colleagues(Actor actor, ConsultationId id) {
        Consultation consultation = own(actor, id);
        return free(consultation)
                .filter(person -> !person.id().equals(actor.person()))
                .toList();
    }

    /** Those who speak for the body and to whom no conflict of interest closes the dossier (D10). */
    private Stream<Person> free(Consultation consultation) {
        Set<PersonId> tied = conflicts.closedFor(consultation.dossier());
        return members.of(consultation).stream().filter(person -> !tied.contains(person.id()));
    }

    /** The consultation of the actor's own body, still awaited. */
    private Consultation own(Actor actor, ConsultationId id) {
        Consultation consultation = table.find(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
        boolean own = Bodies.of(actor).contains(consultation.body());
        Dossier dossier = dossiers.get(consultation.dossier());
        rights.require(actor, Act.GIVE_OPINION, Relation.ownBody(own), Relation.own(actor, dossier.lead()));
        dossiers.requireOpen(actor, dossier);
        if (!consultation.isAwaited()) {
            throw new Refusal(RefusalCode.NO_SUCH_TASK, consultation.called());
        }
        return consultation;
    }

    private void hold(
            Actor actor,
            Consultation consultation,
            String verb,
            @Nullable PersonId holder,
            @Nullable String name,
            @Nullable String delegatedBy) {
        Dossier dossier = dossiers.locked(consultation.dossier());
        table.hold(consultation.id(), holder);
        Map<String, Object> detail = new HashMap<>(Map.of("body", consultation.body()));
        Optional.ofNullable(name).ifPresent(to -> detail.put("to", to));
        Optional.ofNullable(consultation.course().holder())
                .filter(before -> !before.equals(actor.person()))
                .flatMap(people::find)
                .ifPresent(before -> detail.put("from", before.name()));
        trail.record(
                actor, dossier.call().value(), dossier.id().value(), verb, dossier.stage(), dossier.stage(), detail);
        events.publishEvent(new OpinionHeld(dossier.id(), consultation.id(), holder, delegatedBy));
    }
}
