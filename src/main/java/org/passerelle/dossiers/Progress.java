package org.passerelle.dossiers;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.calls.CallForms;
import org.passerelle.calls.CallId;
import org.passerelle.forms.AdmissibilityKeys;
import org.passerelle.forms.FormJudge;
import org.passerelle.forms.Forms;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Quality;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.Finding;
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
    private final CallForms forms;
    private final Rights rights;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Progress(
            DossiersTable table,
            Judgements judgements,
            DossierAccess access,
            CallForms forms,
            Rights rights,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.judgements = judgements;
        this.access = access;
        this.forms = forms;
        this.rights = rights;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Judges a submitted dossier admissible or not; open from submission.
     *
     * @param reasons coded reasons, needed when inadmissible (E02, E10, E11, R1…)
     * @param answers the officer's answers to {@code forms/admissibility.form}
     * @throws Refusal ALREADY_DONE when it was judged, WRONG_STAGE, CONFLICT_OF_INTEREST, CONTENT with the form's findings
     */
    public void judge(
            Actor actor, DossierId id, boolean admissible, List<String> reasons, Map<String, Object> answers) {
        Dossier before = locked(id);
        rights.require(actor, Act.JUDGE, Relation.own(actor, before.lead()));
        judgements.refuseSecond(actor.personId(), id, Act.JUDGE);
        refuseJudged(before);
        Dossier after = before.judged(admissible);
        refuseUnfit(before, admissible, reasons, answers);
        table.update(after, clock.instant());
        judgements.record(actor, id, Quality.ADMISSIBILITY);
        Map<String, Object> detail = Map.of("admissible", admissible, "reasons", reasons, "answers", answers);
        note(actor, before, "judge", after, detail);
        events.publishEvent(new AdmissibilityJudged(id, admissible));
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

    private void refuseUnfit(Dossier dossier, boolean admissible, List<String> reasons, Map<String, Object> answers) {
        Map<String, Object> all = new LinkedHashMap<>(answers);
        all.put(AdmissibilityKeys.VERDICT, admissible ? "ADMISSIBLE" : "INADMISSIBLE");
        all.put(AdmissibilityKeys.REASONS, reasons);
        List<Finding> findings = FormJudge.judge(
                        forms.of(dossier.call(), Forms.ADMISSIBILITY), new org.passerelle.forms.Answers(all))
                .findings();
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
    }

    private void refuseJudged(Dossier dossier) {
        boolean judged = dossier.submittedAt() != null && dossier.stage() != Stage.SUBMITTED;
        Optional<String> first = trail.lastBy(dossier.id().value(), "judge");
        boolean ended = dossier.stage() == Stage.WITHDRAWN || dossier.stage() == Stage.CALL_CANCELLED;
        if (judged && (!ended || first.isPresent())) {
            throw Refusal.alreadyDone(dossier.name(), first);
        }
    }

    private Dossier locked(DossierId id) {
        return table.lock(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
    }

    private void note(Actor actor, Dossier before, String verb, Dossier after, Map<String, Object> detail) {
        trail.record(actor, before.call().value(), before.id().value(), verb, before.stage(), after.stage(), detail);
    }
}
