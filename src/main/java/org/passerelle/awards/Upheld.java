package org.passerelle.awards;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallStage;
import org.passerelle.calls.Calls;
import org.passerelle.calls.Funder;
import org.passerelle.committee.AwardYears;
import org.passerelle.committee.DueYears;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.AfterDecision;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.Preconditions;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Actor;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Money;
import org.passerelle.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows from an appeal that is upheld, in the same act (domain.md §2.4, ADR 0105). */
@Component
class Upheld {

    private final DecisionsTable decisions;
    private final Superseding superseding;
    private final AppealRoom room;
    private final DecidedGrants held;
    private final AwardYears years;
    private final Promotion promotion;
    private final WaitingList waitingList;
    private final Preconditions preconditions;
    private final Calls calls;
    private final AfterDecision after;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Upheld(
            DecisionsTable decisions,
            Superseding superseding,
            AppealRoom room,
            DecidedGrants held,
            AwardYears years,
            Promotion promotion,
            WaitingList waitingList,
            Preconditions preconditions,
            Calls calls,
            AfterDecision after,
            ApplicationEventPublisher events,
            Clock clock) {
        this.decisions = decisions;
        this.superseding = superseding;
        this.room = room;
        this.held = held;
        this.years = years;
        this.promotion = promotion;
        this.waitingList = waitingList;
        this.preconditions = preconditions;
        this.calls = calls;
        this.after = after;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is granted by it is granted at this moment: the conditions before an award are asked as by every signature.
     *
     * @throws Refusal CONTENT with APPEAL_LIST_ENDED where the waiting list has ended, APPEAL_RAISE, APPEAL_RESTORE,
     *     APPEAL_RESTORE_ENDED, AWARD_E05, AWARD_E07
     */
    void refuseImpossible(Call call, Dossier dossier, AppealVerdict verdict) {
        if (verdict.outcome() == Appeal.Outcome.TO_WAITING_LIST
                && call.waitingListEnd().isPastAt(clock.instant())) {
            throw new Refusal(List.of(Finding.blocking(
                    "APPEAL_LIST_ENDED",
                    "outcome",
                    Map.of("end", call.waitingListEnd().lastDay()))));
        }
        if (verdict.outcome() == Appeal.Outcome.RAISE) {
            room.refuseBeyond(call, decisions.find(dossier.id()).orElseThrow(), verdict.grants());
        }
        if (verdict.outcome() == Appeal.Outcome.RESTORE) {
            refuseUnrestorable(call, withdrawn(dossier));
        }
        if (grants(call, dossier, verdict.outcome())) {
            List<Finding> unmet = preconditions.beforeAward(dossier.lead(), dossier.name());
            if (!unmet.isEmpty()) {
                throw new Refusal(unmet);
            }
        }
    }

    /** What the answer leaves granted: for the act, and the ceiling of the delegation. */
    Map<String, Money> granted(Dossier dossier, AppealVerdict verdict) {
        return verdict.outcome() == Appeal.Outcome.RESTORE ? withdrawn(dossier).grants() : verdict.grants();
    }

    private boolean grants(Call call, Dossier dossier, Appeal.Outcome outcome) {
        return switch (outcome) {
            case RAISE -> true;
            case RESTORE -> withdrawn(dossier).list().isFunded() || waitingList.wouldServe(call, dossier);
            case TO_WAITING_LIST -> waitingList.wouldServe(call, dossier);
            case REJECT, TO_APPRAISAL, TO_RANKING -> false;
        };
    }

    /**
     * An inadmissible dossier is appraised; a call that had ended without results goes on with it. A rejection or a place on the waiting list is withdrawn by another decision: the
     * dossier is ranked anew, and secret until its next decision, or waits at the rank of its mean and is served at once with
     * what is free. A partial award is never put at risk: more is granted by a rectifying decision. What a
     * contested withdrawal took holds again.
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
            case RESTORE -> restore(actor, call, dossier, verdict, act);
        }
    }

    /** What was withdrawn is granted again out of what nobody else holds by now, or waits again while the list lasts. */
    private void refuseUnrestorable(Call call, Decision withdrawn) {
        DueYears due = years.of(List.of(withdrawn.dossier()), call.definition())
                .getOrDefault(withdrawn.dossier(), DueYears.UNKNOWN);
        held.left(call).lacking(withdrawn.grants(), due).stream().findFirst().ifPresent(bound -> {
            Funder funder = call.definition().funder(bound.funder()).orElseThrow();
            throw new Refusal(List.of(Finding.blocking(
                    "APPEAL_RESTORE",
                    "outcome",
                    Map.of(
                            "funder", bound.name(call.definition()),
                            "grant", funder.told(bound.want()),
                            "left", bound.toldLeft(call.definition())))));
        });
        if (withdrawn.list() == RankingList.WAITING && call.waitingListEnd().isPastAt(clock.instant())) {
            throw new Refusal(List.of(Finding.blocking(
                    "APPEAL_RESTORE_ENDED",
                    "outcome",
                    Map.of("end", call.waitingListEnd().lastDay()))));
        }
    }

    private Decision withdrawn(Dossier dossier) {
        Decision withdrawal = decisions.find(dossier.id()).orElseThrow();
        return decisions.get(Objects.requireNonNull(withdrawal.replaces()));
    }

    private void restore(Actor actor, Call call, Dossier dossier, AppealVerdict verdict, SignedAct act) {
        Decision withdrawal = decisions.find(dossier.id()).orElseThrow();
        Decision again = superseding.restore(actor, call, dossier, withdrawal, verdict.reasons(), act);
        if (again.list() == RankingList.WAITING) {
            events.publishEvent(new AmountFreed(call.id()));
        }
    }

    private void admit(Actor actor, Call call, Dossier dossier) {
        if (call.stage() == CallStage.WITHOUT_RESULTS) {
            calls.goOnAfterAppeal(actor, call.id());
        }
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
