package org.passerelle.dossiers;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallId;
import org.passerelle.funding.FundingPlan;
import org.passerelle.people.OrganisationId;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;

/**
 * An application file. Each verb answers the next dossier or refuses with WRONG_STAGE (or the sharper code that
 * rehearsal.md names).
 *
 * @param version grows with each saved change
 * @param number {@code DOS-2027-0001}, given at submission
 * @param submittedAt when it was submitted
 * @param releasedAt when its decision could be known outside the service
 * @param deliberating whether its call has been ranked, which anybody may know
 */
public record Dossier(
        DossierId id,
        int version,
        CallId call,
        OrganisationId lead,
        @Nullable String number,
        Stage stage,
        Answers answers,
        FundingPlan plan,
        List<Partner> partners,
        @Nullable Instant submittedAt,
        @Nullable Instant releasedAt,
        boolean deliberating)
        implements Partnership {

    private static final Set<Stage> BEFORE_COMMITTEE = EnumSet.of(Stage.APPRAISED, Stage.DEFERRED);
    private static final Set<Stage> OFFERED = EnumSet.of(Stage.AWARDED, Stage.PARTIALLY_AWARDED);

    public Dossier {
        partners = List.copyOf(partners);
    }

    static Dossier drafted(CallId call, OrganisationId lead) {
        return new Dossier(
                DossierId.random(),
                0,
                call,
                lead,
                null,
                Stage.DRAFT,
                Answers.none(),
                FundingPlan.empty(),
                List.of(),
                null,
                null,
                false);
    }

    public String title() {
        return answers.title();
    }

    /** The number, or the title of a draft that has none yet. */
    public String name() {
        return number == null ? title() : number;
    }

    /** What outsiders see of its stage. */
    public Stage publicStage() {
        return stage.seenOutside(releasedAt != null, deliberating);
    }

    /** Replaces the parts that the content names; only a draft can be edited. */
    Dossier edited(DossierContent content) {
        refuseUnless(EnumSet.of(Stage.DRAFT), "edit");
        return with(content);
    }

    /** The same while a request for completion is open; which parts it re-opened, {@link Writable} says. */
    Dossier mended(DossierContent content) {
        refuseUnless(EnumSet.of(Stage.INCOMPLETE), "edit");
        return with(content);
    }

    private Dossier with(DossierContent content) {
        return as(
                number,
                stage,
                content.answers() == null ? answers : answers.with(content.answers()),
                content.plan() == null ? plan : content.plan(),
                content.partners() == null ? partners : content.partners(),
                submittedAt);
    }

    /** Freezes the dossier under its number, with the answers that are kept. */
    Dossier submitted(String givenNumber, Instant at, Answers kept) {
        refuseUnlessDraft();
        return as(givenNumber, Stage.SUBMITTED, kept, plan, partners, at);
    }

    /** Refuses what is no draft any more: already submitted, expired with its call, or withdrawn. */
    void refuseUnlessDraft() {
        if (submittedAt != null) {
            throw new Refusal(RefusalCode.ALREADY_SUBMITTED, name(), submittedAt);
        }
        refuseUnless(EnumSet.of(Stage.DRAFT), "submit");
    }

    Dossier judged(boolean admissible) {
        refuseUnless(EnumSet.of(Stage.SUBMITTED), "judge");
        return at(admissible ? Stage.ADMISSIBLE : Stage.INADMISSIBLE);
    }

    /** Its applicant is asked to complete it. */
    Dossier incomplete() {
        refuseUnless(EnumSet.of(Stage.SUBMITTED), "judge");
        return at(Stage.INCOMPLETE);
    }

    /** Its applicant has completed it: it is to be judged again. */
    Dossier completed() {
        refuseUnless(EnumSet.of(Stage.INCOMPLETE), "complete");
        return at(Stage.SUBMITTED);
    }

    /** Nobody completed it in time. */
    Dossier leftIncomplete() {
        refuseUnless(EnumSet.of(Stage.INCOMPLETE), "recordSilence");
        return at(Stage.INADMISSIBLE);
    }

    Dossier underAppraisal() {
        refuseUnless(EnumSet.of(Stage.ADMISSIBLE), "startAppraisal");
        return at(Stage.UNDER_APPRAISAL);
    }

    Dossier appraised() {
        refuseUnless(EnumSet.of(Stage.UNDER_APPRAISAL), "finishAppraisal");
        return at(Stage.APPRAISED);
    }

    /** A sheet was opened again before the ranking: the appraisal goes on. */
    Dossier resumed() {
        refuseUnless(EnumSet.of(Stage.UNDER_APPRAISAL, Stage.APPRAISED), "unlockSheet");
        return at(Stage.UNDER_APPRAISAL);
    }

    /** A sheet was annulled: the review goes on, also where the committee put the dossier off. */
    Dossier reviewedAnew() {
        refuseUnless(EnumSet.of(Stage.UNDER_APPRAISAL, Stage.APPRAISED, Stage.DEFERRED), "annulSheet");
        return at(Stage.UNDER_APPRAISAL);
    }

    /** Back on the agenda: what was ranked is to be ranked again, what was deliberated waits for the next session. */
    Dossier takenBack() {
        refuseUnless(EnumSet.of(Stage.IN_COMMITTEE, Stage.PROPOSED), "takeBack");
        return at(stage == Stage.PROPOSED ? Stage.DEFERRED : Stage.APPRAISED);
    }

    Dossier inCommittee() {
        refuseUnless(BEFORE_COMMITTEE, "propose");
        return at(Stage.IN_COMMITTEE);
    }

    Dossier proposed(boolean deferred) {
        refuseUnless(EnumSet.of(Stage.IN_COMMITTEE), "deliberate");
        return at(deferred ? Stage.DEFERRED : Stage.PROPOSED);
    }

    Dossier decided(Stage outcome) {
        refuseUnless(EnumSet.of(Stage.PROPOSED), "decide");
        return at(outcome);
    }

    /** Its applicant accepts a partial award: the revised budget is awaited. */
    Dossier inRevision() {
        refuseUnless(EnumSet.of(Stage.PARTIALLY_AWARDED), "accept");
        return at(Stage.BUDGET_REVISION);
    }

    /** The revised budget is valid. */
    Dossier revised() {
        refuseUnless(EnumSet.of(Stage.BUDGET_REVISION), "revise");
        return at(Stage.PARTIALLY_AWARDED);
    }

    Dossier declined() {
        refuseUnless(OFFERED, "decline");
        return at(Stage.OFFER_DECLINED);
    }

    /** The time to answer, or to revise the budget, is up. */
    Dossier lapsed() {
        refuseUnless(Stage.holding(), "lapse");
        return at(Stage.LAPSED);
    }

    /** An amount came free for it, or the waiting list ended. */
    Dossier settledFromWaiting(Stage outcome) {
        refuseUnless(EnumSet.of(Stage.WAITLISTED), "promote");
        return at(outcome);
    }

    /** Its decision was withdrawn, an appeal against it upheld, a withdrawal taken back before it was ranked, or a raise not accepted. */
    Dossier reinstated(Stage next) {
        refuseUnless(next.isDecided() ? Stage.settledOrRanked() : Stage.settled(), "withdrawDecision");
        return at(next);
    }

    /** Judged by what its applicant may know: no refusal tells a decision that is not released. */
    Dossier withdrawn() {
        if (stage == Stage.WITHDRAWN) {
            throw new Refusal(RefusalCode.ALREADY_DONE, name());
        }
        refuseEnded();
        if (!publicStage().isWithdrawable()) {
            throw new Refusal(RefusalCode.WRONG_STAGE, name(), publicStage(), "withdraw");
        }
        return at(Stage.WITHDRAWN);
    }

    /** Its call was given up: whatever it was waiting for, it ends. */
    Dossier endedWithCall() {
        if (stage.isOver()) {
            throw new Refusal(RefusalCode.WRONG_STAGE, name(), stage, "endWithCall");
        }
        return at(Stage.CALL_CANCELLED);
    }

    /** Refuses what needs one stage: with CALL_CANCELLED, CALL_CLOSED for an expired draft, WRONG_STAGE. */
    public void refuseUnlessAt(Stage needed, String verb) {
        refuseUnless(EnumSet.of(needed), verb);
    }

    /** Refuses what is not submitted yet, or has ended as its applicant knows. */
    void refuseUnlessGoingOn(String verb) {
        refuseEnded();
        if (submittedAt == null || !publicStage().isWithdrawable()) {
            throw new Refusal(RefusalCode.WRONG_STAGE, name(), publicStage(), verb);
        }
    }

    /** Refuses what is not submitted yet, is decided or has ended. */
    public void refuseUnlessUndecided(String verb) {
        refuseEnded();
        if (submittedAt == null || stage.isDecided() || stage.isOver()) {
            throw new Refusal(RefusalCode.WRONG_STAGE, name(), publicStage(), verb);
        }
    }

    Dossier expired() {
        refuseUnless(EnumSet.of(Stage.DRAFT), "expire");
        return at(Stage.EXPIRED_DRAFT);
    }

    private Dossier at(Stage next) {
        return as(number, next, answers, plan, partners, submittedAt);
    }

    private Dossier as(
            @Nullable String known,
            Stage next,
            Answers said,
            FundingPlan asked,
            List<Partner> with,
            @Nullable Instant at) {
        return new Dossier(id, version, call, lead, known, next, said, asked, with, at, releasedAt, deliberating);
    }

    /** A dossier that ended with its call is refused in the call's own words. */
    private void refuseEnded() {
        if (stage == Stage.EXPIRED_DRAFT) {
            throw new Refusal(RefusalCode.CALL_CLOSED, name());
        }
        if (stage == Stage.CALL_CANCELLED) {
            throw new Refusal(RefusalCode.CALL_CANCELLED, name());
        }
    }

    /** Tells no more of the stage than outsiders may know: an applicant reads the refusal too. */
    private void refuseUnless(Set<Stage> allowed, String verb) {
        refuseEnded();
        if (!allowed.contains(stage)) {
            throw new Refusal(RefusalCode.WRONG_STAGE, name(), publicStage(), verb);
        }
    }
}
