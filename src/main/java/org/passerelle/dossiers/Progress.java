package org.passerelle.dossiers;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.Judged.Verdict;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a submitted dossier through its stages, for the officer, the process, the committee and the decision. */
@Service
@Transactional
public class Progress {

    private final DossiersTable table;
    private final Judgements judgements;
    private final DossierAccess access;
    private final Judging judging;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Progress(
            DossiersTable table,
            Judgements judgements,
            DossierAccess access,
            Judging judging,
            Rights rights,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.judgements = judgements;
        this.access = access;
        this.judging = judging;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Judges a submitted dossier admissible or not; open from submission. Where it sets a failed check aside it takes effect
     * with the second person's word ({@link Admissibility#confirm}).
     *
     * @param reasons coded reasons, needed when inadmissible (E02, E10, E11, R1…)
     * @param answers the officer's answers to {@code forms/admissibility.form}; {@code checks} holds the own results by code
     * @throws Refusal ALREADY_DONE when it was judged, WRONG_STAGE, CONFLICT_OF_INTEREST, CONTENT with the form's findings
     */
    public void judge(
            Actor actor, DossierId id, boolean admissible, List<String> reasons, Map<String, Object> answers) {
        Dossier before = locked(id);
        rights.require(actor, Act.JUDGE, Relation.own(actor, before.lead()));
        access.requireOpen(actor, before);
        judgements.refuseSecond(actor.personId(), id, Act.JUDGE);
        Verdict verdict = admissible ? Verdict.ADMISSIBLE : Verdict.INADMISSIBLE;
        judging.refuseJudged(before, verdict);
        Dossier after = before.judged(admissible);
        Judged judged = judging.record(actor, before, verdict, reasons, answers);
        boolean waits = judged.state() == Judged.State.AWAITS_SECOND;
        Dossier now = waits ? before : table.update(after, clock.instant());
        Map<String, Object> detail = Map.of("admissible", admissible, "reasons", reasons, "answers", answers);
        note(actor, before, "judge", now, detail);
        events.publishEvent(waits ? new OverrideAsked(id) : new AdmissibilityJudged(id, admissible));
    }

    /** Consultations and reviews start (the clockwork). */
    public void startAppraisal(Actor actor, DossierId id) {
        rights.require(actor, Act.START_APPRAISAL);
        Dossier before = locked(id);
        note(actor, before, "startAppraisal", table.update(before.underAppraisal(), clock.instant()), Map.of());
    }

    /** Every opinion and every sheet is in (the clockwork): the committee may read it. */
    public void finishAppraisal(Actor actor, DossierId id) {
        rights.require(actor, Act.FINISH_APPRAISAL);
        Dossier before = locked(id);
        note(actor, before, "finishAppraisal", table.update(before.appraised(), clock.instant()), Map.of());
        access.grantCommittee(id);
    }

    /** A sheet is opened again (reviews): an appraisal that had ended goes on, while no ranking is proposed. */
    public void resumeAppraisal(Actor actor, Dossier before) {
        rights.require(actor, Act.UNLOCK_SHEET);
        Dossier after = before.resumed();
        if (before.stage() != after.stage()) {
            note(actor, before, "resumeAppraisal", table.update(after, clock.instant()), Map.of());
        }
    }

    /** A sheet was annulled (the clockwork): an appraisal that had ended goes on. */
    public void reviewAnew(Actor actor, DossierId id) {
        rights.require(actor, Act.ANNUL);
        Dossier before = locked(id);
        Dossier after = before.reviewedAnew();
        if (before.stage() != after.stage()) {
            note(actor, before, "resumeAppraisal", table.update(after, clock.instant()), Map.of());
        }
    }

    /**
     * What the committee was about to say of a dossier, or said, does not hold any more (the clockwork): it waits for a ranking
     * again.
     */
    public void takeBack(Actor actor, DossierId id, Map<String, Object> detail) {
        rights.require(actor, Act.ANNUL);
        Dossier before = locked(id);
        note(actor, before, "takeBack", table.update(before.takenBack(), clock.instant()), detail);
        events.publishEvent(new DossierTakenBack(id, before.call(), before.stage()));
    }

    /** The call was given up: the dossier ends with it, unless it was over before (the clockwork). */
    public void endWithCall(Actor actor, DossierId id) {
        rights.require(actor, Act.TURN_CALL);
        Dossier before = locked(id);
        if (!before.stage().isOver()) {
            note(actor, before, "endWithCall", table.update(before.endedWithCall(), clock.instant()), Map.of());
            events.publishEvent(new DossierCancelled(id));
        }
    }

    /** The dossiers of a call at these stages, held until the transaction ends, by number. */
    public List<Dossier> locked(CallId call, Collection<Stage> stages) {
        return table.lock(call, stages);
    }

    /** Ranked by the secretary (committee). */
    public void rank(Actor actor, Dossier before, Map<String, Object> detail) {
        rights.require(actor, Act.PROPOSE);
        note(actor, before, "propose", table.update(before.inCommittee(), clock.instant()), detail);
    }

    /** Deliberated by the committee. */
    public void deliberate(Actor actor, Dossier before, boolean deferred, Map<String, Object> detail) {
        rights.require(actor, Act.DELIBERATE);
        note(actor, before, "deliberate", table.update(before.proposed(deferred), clock.instant()), detail);
    }

    /** Decided by the authorising officer (awards). */
    public void decide(Actor actor, Dossier before, Stage outcome, Map<String, Object> detail) {
        rights.require(actor, Act.DECIDE);
        note(actor, before, "decide", table.update(before.decided(outcome), clock.instant()), detail);
    }

    /**
     * What is decided in a call becomes known outside the service (awards); what was withdrawn since its decision never
     * does.
     *
     * @return the dossiers whose decision is known from now
     */
    public List<DossierId> release(Actor actor, CallId call) {
        rights.require(actor, actor.isClockwork() ? Act.RELEASE : Act.DECIDE);
        return table.release(call, clock.instant());
    }

    private Dossier locked(DossierId id) {
        return table.lock(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
    }

    private void note(Actor actor, Dossier before, String verb, Dossier after, Map<String, Object> detail) {
        trail.record(actor, before.call().value(), before.id().value(), verb, before.stage(), after.stage(), detail);
    }
}
