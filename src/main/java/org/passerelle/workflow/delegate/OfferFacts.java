package org.passerelle.workflow.delegate;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.passerelle.awards.Offer;
import org.passerelle.awards.Offers;
import org.passerelle.awards.WaitingList;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Actor;
import org.passerelle.workflow.model.BeanName;
import org.springframework.stereotype.Component;

/** What follows a decision, until when an answer is awaited, and when the waiting list ends, for {@code offer.bpmn}. */
@Component(BeanName.OFFER_FACTS)
public class OfferFacts {

    private final Offers offers;
    private final WaitingList waitingList;
    private final DossierFile dossiers;
    private final Calls calls;

    OfferFacts(Offers offers, WaitingList waitingList, DossierFile dossiers, Calls calls) {
        this.offers = offers;
        this.waitingList = waitingList;
        this.dossiers = dossiers;
        this.calls = calls;
    }

    /** Whether somebody is waited for after the decision: an offer to answer, or an amount that may come free. */
    public boolean follows(DelegateExecution execution) {
        Stage stage = dossiers.get(Case.dossier(execution)).stage();
        return stage.holdsGrant() || stage == Stage.WAITLISTED;
    }

    /**
     * Whether it has an award. The call is held, as by a promotion: either this sees it promoted, or the promotion finds it
     * waiting.
     */
    public boolean isAwarded(DelegateExecution execution) {
        calls.locked(Case.call(execution));
        return dossiers.get(Case.dossier(execution)).stage().holdsGrant();
    }

    /**
     * Whether what was accepted before stands: under a raise that was not accepted (ADR 0117), or under a withdrawal that an
     * appeal took back (ADR 0123).
     */
    public boolean isEarlierKept(DelegateExecution execution) {
        return offer(execution).state().isAccepted();
    }

    /** Whether the revised budget of what was accepted is still awaited. */
    public boolean isBudgetStillDue(DelegateExecution execution) {
        return offer(execution).state() == Offer.State.IN_REVISION;
    }

    /** The instant from which the answer, or the revised budget, is too late. */
    public Date due(DelegateExecution execution) {
        return Date.from(offer(execution).nextDueAt());
    }

    /** When to remind, so many days before the last one; never where the period is too short for it. */
    public Date reminder(DelegateExecution execution, int daysBefore) {
        Offer offer = offer(execution);
        ZoneId zone = calls.get(offer.call()).definition().zone();
        Instant reminder = DueDates.daysBefore(offer.nextDueAt(), daysBefore, zone);
        Instant begun = offer.begunAt();
        return Date.from(reminder.isAfter(begun) ? reminder : offer.nextDueAt().plus(Duration.ofDays(1)));
    }

    /** 24:00 of the last day of the waiting list. */
    public Date waitingListEnd(DelegateExecution execution) {
        return Date.from(waitingList.until(Case.call(execution)));
    }

    private Offer offer(DelegateExecution execution) {
        return offers.of(Actor.clockwork(), Case.dossier(execution)).orElseThrow();
    }
}
