package org.passerelle.dossiers;

import java.time.Clock;
import java.util.Map;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a decided dossier through what follows: the answer to its offer, its revised budget, its place on the waiting list. */
@Service
@Transactional
public class AfterDecision {

    private final DossiersTable table;
    private final Rights rights;
    private final Trail trail;
    private final Clock clock;

    AfterDecision(DossiersTable table, Rights rights, Trail trail, Clock clock) {
        this.table = table;
        this.rights = rights;
        this.trail = trail;
        this.clock = clock;
    }

    /** Its applicant accepts; a partial award goes on to the revision of its budget. */
    public Dossier accept(Actor actor, Dossier before, Map<String, Object> detail) {
        rights.require(actor, Act.ANSWER_OFFER, Relation.own(actor, before.lead()));
        Dossier after = before.stage() == Stage.AWARDED ? before : before.inRevision();
        return saved(actor, before, "accept", after, detail);
    }

    /** Its revised budget is valid. */
    public Dossier revise(Actor actor, Dossier before, Map<String, Object> detail) {
        rights.require(actor, Act.ANSWER_OFFER, Relation.own(actor, before.lead()));
        return saved(actor, before, "revise", before.revised(), detail);
    }

    /** Its applicant declines. */
    public Dossier decline(Actor actor, Dossier before, Map<String, Object> detail) {
        rights.require(actor, Act.ANSWER_OFFER, Relation.own(actor, before.lead()));
        return saved(actor, before, "decline", before.declined(), detail);
    }

    /** Its applicant declines the raise of an award, which stands or is offered again. */
    public Dossier declineRaise(Actor actor, Dossier before, Stage outcome, Map<String, Object> detail) {
        rights.require(actor, Act.ANSWER_OFFER, Relation.own(actor, before.lead()));
        return saved(actor, before, "declineRaise", before.reinstated(outcome), detail);
    }

    /** Nobody accepted the raise of an accepted award in time: that award stands (the clockwork). */
    public Dossier lapseRaise(Actor actor, Dossier before, Stage outcome, Map<String, Object> detail) {
        rights.require(actor, Act.END_OFFER);
        return saved(actor, before, "lapseRaise", before.reinstated(outcome), detail);
    }

    /** Nobody answered in time (the clockwork). */
    public Dossier lapse(Actor actor, Dossier before) {
        rights.require(actor, Act.END_OFFER);
        return saved(actor, before, "lapse", before.lapsed(), Map.of());
    }

    /** An amount came free for it (the clockwork). */
    public Dossier promote(Actor actor, Dossier before, Stage outcome, Map<String, Object> detail) {
        rights.require(actor, Act.PROMOTE);
        return saved(actor, before, "promote", before.settledFromWaiting(outcome), detail);
    }

    /** What was kept for it is awarded by a signature of its own (ADR 0124). */
    public Dossier promoteSigned(Actor actor, Dossier before, Stage outcome, Map<String, Object> detail) {
        rights.require(actor, Act.DECIDE, Relation.own(actor, before.lead()));
        return saved(actor, before, "promote", before.settledFromWaiting(outcome), detail);
    }

    /** The waiting list ended (the clockwork). */
    public Dossier endWaiting(Actor actor, Dossier before, Map<String, Object> detail) {
        rights.require(actor, Act.PROMOTE);
        return saved(actor, before, "endWaiting", before.settledFromWaiting(Stage.REJECTED), detail);
    }

    /** Its decision is withdrawn by another. One that is ranked anew is secret again until the next decision is known. */
    public Dossier withdrawDecision(Actor actor, Dossier before, Stage next, Map<String, Object> detail) {
        rights.require(actor, Act.DECIDE, Relation.own(actor, before.lead()));
        Dossier after = saved(actor, before, "withdrawDecision", before.reinstated(next), detail);
        if (next != Stage.WAITLISTED) {
            table.unrelease(before.id());
        }
        return after;
    }

    /** An appeal found it admissible: it is appraised. */
    public void admitOnAppeal(Actor actor, Dossier before) {
        rights.require(actor, Act.DECIDE_APPEAL, Relation.own(actor, before.lead()));
        saved(actor, before, "admitOnAppeal", before.reinstated(Stage.ADMISSIBLE), Map.of());
    }

    /** An appeal raised its partial award. */
    public void raise(Actor actor, Dossier before, Stage outcome, Map<String, Object> detail) {
        rights.require(actor, Act.DECIDE_APPEAL, Relation.own(actor, before.lead()));
        saved(actor, before, "raiseAward", before.reinstated(outcome), detail);
    }

    /** An appeal took the withdrawal of its decision back: it is known again, at once. */
    public void restore(Actor actor, Dossier before, Stage outcome, Map<String, Object> detail) {
        rights.require(actor, Act.DECIDE_APPEAL, Relation.own(actor, before.lead()));
        before.refuseUnlessAt(Stage.APPRAISED, "restoreDecision");
        saved(actor, before, "restoreDecision", before.reinstated(outcome), detail);
        table.release(before.id(), clock.instant());
    }

    /** The words of its decision are mended by another; it stays where it is. What is not known yet is mended unheard (ADR 0105). */
    public void rectify(Actor actor, Dossier before, Map<String, Object> detail) {
        rights.require(actor, Act.DECIDE, Relation.own(actor, before.lead()));
        String verb = before.releasedAt() == null ? "rectifyUnreleased" : "rectifyDecision";
        trail.record(actor, before.call().value(), before.id().value(), verb, null, null, detail);
    }

    private Dossier saved(Actor actor, Dossier before, String verb, Dossier after, Map<String, Object> detail) {
        Dossier saved = table.update(after, clock.instant());
        trail.record(actor, before.call().value(), before.id().value(), verb, before.stage(), saved.stage(), detail);
        return saved;
    }
}
