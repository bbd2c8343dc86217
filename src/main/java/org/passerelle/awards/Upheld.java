package org.passerelle.awards;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.passerelle.calls.Call;
import org.passerelle.dossiers.AfterDecision;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Actor;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows from an appeal that is upheld, in the same act (domain.md §2.4, ADR 0105). */
@Component
class Upheld {

    private final DecisionsTable decisions;
    private final Superseding superseding;
    private final AppealRoom room;
    private final Promotion promotion;
    private final AfterDecision after;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Upheld(
            DecisionsTable decisions,
            Superseding superseding,
            AppealRoom room,
            Promotion promotion,
            AfterDecision after,
            ApplicationEventPublisher events,
            Clock clock) {
        this.decisions = decisions;
        this.superseding = superseding;
        this.room = room;
        this.promotion = promotion;
        this.after = after;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal CONTENT with APPEAL_LIST_ENDED where the waiting list has ended, APPEAL_RAISE */
    void refuseImpossible(Call call, Appeal appeal, AppealVerdict verdict) {
        if (verdict.outcome() == Appeal.Outcome.TO_WAITING_LIST
                && call.waitingListEnd().isPastAt(clock.instant())) {
            throw new Refusal(List.of(Finding.blocking(
                    "APPEAL_LIST_ENDED",
                    "outcome",
                    Map.of("end", call.waitingListEnd().lastDay()))));
        }
        if (verdict.outcome() == Appeal.Outcome.RAISE) {
            room.refuseBeyond(call, decisions.find(appeal.dossier()).orElseThrow(), verdict.grants());
        }
    }

    /**
     * An inadmissible dossier is appraised. A rejection or a place on the waiting list is withdrawn by another decision: the
     * dossier is ranked anew, and secret until its next decision, or waits at the rank of its mean and is served at once with
     * what is free. A partial award is never put at risk: more is granted by a rectifying decision.
     */
    void of(Actor actor, Call call, Dossier dossier, AppealVerdict verdict, SignedAct act) {
        switch (verdict.outcome()) {
            case REJECT -> {}
            case TO_APPRAISAL -> admit(actor, call, dossier);
            case TO_RANKING -> {
                withdraw(actor, call, dossier, verdict, act, Stage.APPRAISED);
                events.publishEvent(new DecisionWithdrawn(dossier.id(), call.id(), true));
            }
            case TO_WAITING_LIST -> wait(actor, call, dossier, verdict, act);
            case RAISE -> raise(actor, call, dossier, verdict, act);
        }
    }

    private void admit(Actor actor, Call call, Dossier dossier) {
        after.admitOnAppeal(actor, dossier);
        events.publishEvent(new AdmittedOnAppeal(dossier.id(), call.id()));
    }

    private Decision withdraw(
            Actor actor, Call call, Dossier dossier, AppealVerdict verdict, SignedAct act, Stage next) {
        Decision before = decisions.find(dossier.id()).orElseThrow();
        return superseding.withdraw(actor, call, dossier, before, verdict.reasons(), act, next);
    }

    private void wait(Actor actor, Call call, Dossier dossier, AppealVerdict verdict, SignedAct act) {
        Decision withdrawal = withdraw(actor, call, dossier, verdict, act, Stage.WAITLISTED);
        decisions.insert(promotion.reinstated(call.definition(), withdrawal, actor.name(), clock.instant()));
        events.publishEvent(new DecisionWithdrawn(dossier.id(), call.id(), false));
        events.publishEvent(new AmountFreed(call.id()));
    }

    private void raise(Actor actor, Call call, Dossier dossier, AppealVerdict verdict, SignedAct act) {
        Decision before = decisions.find(dossier.id()).orElseThrow();
        superseding.raise(
                actor,
                call,
                dossier,
                before,
                room.list(call, before, verdict.grants()),
                verdict.grants(),
                verdict.reasons(),
                act);
    }
}
