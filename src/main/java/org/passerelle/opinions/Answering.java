package org.passerelle.opinions;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.passerelle.dossiers.Bodies;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.Judgements;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Quality;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a body says: the first time, in place of what it said, or after its silence was recorded. */
@Component
class Answering {

    /** Until a ranking is proposed to the committee, nobody has judged by what the bodies say. */
    private static final Set<Stage> BEFORE_RANKING = EnumSet.of(Stage.UNDER_APPRAISAL, Stage.APPRAISED);

    /** Until the committee has deliberated, what comes late may still be read by it. */
    private static final Set<Stage> BEFORE_DELIBERATION = Stage.beforeDeliberation();

    private final ConsultationsTable table;
    private final OpinionVersionsTable versions;
    private final DossierFile dossiers;
    private final Judgements judgements;
    private final OpinionForms forms;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Answering(
            ConsultationsTable table,
            OpinionVersionsTable versions,
            DossierFile dossiers,
            Judgements judgements,
            OpinionForms forms,
            Rights rights,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.versions = versions;
        this.dossiers = dossiers;
        this.judgements = judgements;
        this.forms = forms;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    void first(Actor actor, ConsultationId id, OpinionAnswer answer) {
        Dossier dossier = own(actor, find(id));
        Consultation consultation = find(id);
        refuseUnlessAwaited(dossier, consultation);
        refuseUnfit(dossier, consultation, answer);
        Consultation.Status from = Consultation.Status.ASKED;
        if (!table.answer(id, from, 0, answer, clock.instant(), actor.login(), actor.name())) {
            throw Refusal.alreadyDone(consultation.called(), Optional.ofNullable(consultation.givenBy()));
        }
        keep(actor, dossier, consultation, answer, false);
        note(actor, dossier, "giveOpinion", consultation, answer);
        events.publishEvent(new OpinionGiven(dossier.id(), id));
    }

    void replace(Actor actor, ConsultationId id, int read, OpinionAnswer answer) {
        Consultation consultation = find(id);
        Dossier dossier = own(actor, consultation);
        if (!BEFORE_RANKING.contains(dossier.stage())) {
            throw new Refusal(RefusalCode.WRONG_STAGE, dossier.name(), dossier.stage(), "replaceOpinion");
        }
        if (!mayReplace(consultation, dossier)) {
            throw new Refusal(RefusalCode.NO_SUCH_TASK, consultation.called());
        }
        refuseUnfit(dossier, consultation, answer);
        Consultation.Status from = Consultation.Status.GIVEN;
        if (!table.answer(id, from, read, answer, clock.instant(), actor.login(), actor.name())) {
            throw new Refusal(RefusalCode.STALE_VERSION, read);
        }
        keep(actor, dossier, consultation, answer, false);
        note(actor, dossier, "replaceOpinion", consultation, answer);
        events.publishEvent(new OpinionReplaced(dossier.id(), id));
    }

    void late(Actor actor, ConsultationId id, int read, OpinionAnswer answer) {
        Consultation consultation = find(id);
        Dossier dossier = own(actor, consultation);
        if (!mayComeLate(consultation, dossier)) {
            throw new Refusal(RefusalCode.NO_SUCH_TASK, consultation.called());
        }
        refuseUnfit(dossier, consultation, answer);
        if (!table.answerLate(id, read)) {
            throw new Refusal(RefusalCode.STALE_VERSION, read);
        }
        keep(actor, dossier, consultation, answer, true);
        note(actor, dossier, "giveLateOpinion", consultation, answer);
        events.publishEvent(new OpinionGivenLate(dossier.id(), id));
    }

    boolean mayReplace(Consultation consultation, Dossier dossier) {
        return consultation.status() == Consultation.Status.GIVEN
                && BEFORE_RANKING.contains(dossier.stage())
                && clock.instant().isBefore(consultation.dueAt());
    }

    boolean mayComeLate(Consultation consultation, Dossier dossier) {
        return consultation.status() == Consultation.Status.SILENT && BEFORE_DELIBERATION.contains(dossier.stage());
    }

    /** A consultation of the actor's own body, its dossier held. */
    private Dossier own(Actor actor, Consultation consultation) {
        Dossier dossier = dossiers.locked(consultation.dossier());
        requireOwn(actor, dossier, Bodies.of(actor).contains(consultation.body()));
        judgements.refuseSecond(actor.personId(), dossier.id(), Act.GIVE_OPINION);
        return dossier;
    }

    private Consultation find(ConsultationId id) {
        return table.find(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
    }

    private void requireOwn(Actor actor, Dossier dossier, boolean ownBody) {
        rights.require(actor, Act.GIVE_OPINION, Relation.ownBody(ownBody), Relation.own(actor, dossier.lead()));
        dossiers.requireOpen(actor, dossier);
    }

    private void refuseUnfit(Dossier dossier, Consultation consultation, OpinionAnswer answer) {
        if (answer.conflict()) {
            throw new Refusal(RefusalCode.CONFLICT_OF_INTEREST, dossier.name());
        }
        forms.refuseUnfit(dossier.call(), consultation.kind(), answer);
    }

    /** The clock judges whether the time is over; the timer that records the silence may be a minute late. */
    private void refuseUnlessAwaited(Dossier dossier, Consultation consultation) {
        if (consultation.status() == Consultation.Status.GIVEN) {
            throw Refusal.alreadyDone(consultation.called(), Optional.ofNullable(consultation.givenBy()));
        }
        dossier.refuseUnlessAt(Stage.UNDER_APPRAISAL, "giveOpinion");
        boolean over = !clock.instant().isBefore(consultation.dueAt());
        if (over || !consultation.isAwaited()) {
            throw new Refusal(RefusalCode.NO_SUCH_TASK, consultation.called());
        }
    }

    private void keep(Actor actor, Dossier dossier, Consultation before, OpinionAnswer answer, boolean late) {
        versions.insert(before.id(), before.course().version() + 1, late, answer, clock.instant(), actor);
        versions.dropDraft(before.id());
        judgements.record(actor, dossier.id(), Quality.OPINION);
    }

    private void note(Actor actor, Dossier dossier, String verb, Consultation consultation, OpinionAnswer answer) {
        trail.record(
                actor,
                dossier.call().value(),
                dossier.id().value(),
                verb,
                dossier.stage(),
                dossier.stage(),
                Map.of("body", consultation.body(), "value", answer.value()));
    }
}
