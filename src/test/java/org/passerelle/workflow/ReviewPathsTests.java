package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.workflow.Walk.ids;
import static org.passerelle.workflow.model.ReviewElement.*;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.committee.Deliberation;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.dossiers.Worklist;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.workflow.model.ConsultationElement;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of a review, with the stage and who is awaited at each wait state. */
@IntegrationTest
class ReviewPathsTests {

    private static final String POST = "EMBASSY:COTONOU";
    private static final String PREFECTURE = "PREFECTURE:Région fictive B";

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    DueJobs jobs;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Consultations consultations;

    @Autowired
    Calls calls;

    @Autowired
    Worklist worklist;

    CallId call;

    @BeforeEach
    void anOpenCall() {
        trade.peopled();
        call = walk.openCall("AAP-2027-TEST");
    }

    @Test
    void goesFromSubmissionToThePublishedDecision() {
        DossierId id = walk.submitted(call);
        walk.waits(id, Stage.SUBMITTED, "CASE_OFFICER");

        walk.to(Trade.CLOSES.plusDays(5));
        walk.judge(id, true);
        walk.waits(id, Stage.UNDER_APPRAISAL, "CASE_OFFICER", POST, PREFECTURE);

        walk.assign(id, "reviewer1", "reviewer2");
        walk.waits(id, Stage.UNDER_APPRAISAL, "REVIEWER", "REVIEWER", POST, PREFECTURE);

        walk.opine(id, "post", ConsultationKind.EMBASSY).score(id, "reviewer2", "4");
        walk.waits(id, Stage.UNDER_APPRAISAL, "REVIEWER", PREFECTURE);

        walk.score(id, "reviewer1", "4").opine(id, "prefecture", ConsultationKind.PREFECTURE);
        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");

        walk.propose(call);
        walk.waits(id, Stage.IN_COMMITTEE, "COMMITTEE_CHAIR");

        walk.deliberate(call, Deliberation.acceptProposal());
        walk.waits(id, Stage.PROPOSED, "AUTHORISING_OFFICER");

        walk.decide(call);
        walk.waits(id, Stage.AWARDED);
        assertThat(walk.path(walk.number(id)))
                .contains(ids(
                        ISSUE_RECEIPT,
                        ISSUE_RECAPITULATION,
                        JUDGE_ADMISSIBILITY,
                        START_APPRAISAL,
                        ASK_CONSULTATIONS,
                        COLLECT_OPINION,
                        SCORE_DOSSIER,
                        FINISH_APPRAISAL,
                        PROPOSE_RANKING,
                        DELIBERATE,
                        DECIDE,
                        ISSUE_DECISION_LETTER,
                        DECISION_PUBLISHED))
                .contains(ids(ConsultationElement.OPINION_GIVEN))
                .doesNotContain(
                        ids(ISSUE_INADMISSIBILITY_LETTER, RESULTS_PUBLICATION, REVIEW_WITHDRAWN, REVIEW_CANCELLED))
                .doesNotContain(ids(ConsultationElement.RECORD_SILENCE));
        assertThat(jobs.incidents()).isZero();
        assertThat(jobs.openInstances()).isZero();
    }

    @Test
    void endsWithALetterWhenInadmissible() {
        DossierId id = walk.submitted(call);

        walk.judge(id, false);

        walk.waits(id, Stage.INADMISSIBLE);
        assertThat(walk.path(walk.number(id)))
                .contains(ids(ISSUE_INADMISSIBILITY_LETTER, APPLICATION_INADMISSIBLE))
                .doesNotContain(ids(START_APPRAISAL, ASK_CONSULTATIONS, DECIDE));
        assertThat(jobs.openInstances()).isEqualTo(1).as("the call's own");
    }

    @Test
    void remindsASilentPostAndThenRecordsItsSilence() {
        DossierId id = walk.submitted(call);
        walk.to(Trade.CLOSES.plusDays(5));
        walk.judge(id, true).assign(id, "reviewer1", "reviewer2");
        walk.opine(id, "prefecture", ConsultationKind.PREFECTURE)
                .score(id, "reviewer1", "4")
                .score(id, "reviewer2", "4");
        walk.waits(id, Stage.UNDER_APPRAISAL, POST);

        assertThat(walk.to(LocalDateTime.of(2027, 5, 3, 23, 59)))
                .extracting(DueJobs.Fired::timer)
                .containsExactly("consultation-reminder-10", "consultation-reminder-3");
        walk.waits(id, Stage.UNDER_APPRAISAL, POST);

        assertThat(walk.to(LocalDateTime.of(2027, 5, 4, 0, 0)))
                .extracting(DueJobs.Fired::timer)
                .containsExactly("consultation-deadline");
        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");
        assertThat(walk.path(walk.number(id)))
                .contains(ids(
                        ConsultationElement.RECORD_SILENCE,
                        ConsultationElement.SILENCE_RECORDED,
                        ConsultationElement.OPINION_GIVEN));
    }

    @Test
    void waitsForEveryPostOfADossierInTwoCountries() {
        DossierId id = walk.submittedInTwoCountries(call);

        walk.judge(id, true).assign(id, "reviewer1", "reviewer2");

        walk.waits(id, Stage.UNDER_APPRAISAL, POST, "EMBASSY:DAKAR", PREFECTURE, "REVIEWER", "REVIEWER");
        walk.opine(id, "post", ConsultationKind.EMBASSY);
        walk.waits(id, Stage.UNDER_APPRAISAL, "EMBASSY:DAKAR", PREFECTURE, "REVIEWER", "REVIEWER");
        walk.opine(id, "post.dakar", ConsultationKind.EMBASSY)
                .opine(id, "prefecture", ConsultationKind.PREFECTURE)
                .score(id, "reviewer1", "4")
                .score(id, "reviewer2", "4");
        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");
    }

    @Test
    void comesBackToTheSecretaryWhenDeferredAndIsThenDecided() {
        DossierId id = walk.submitted(call);
        walk.to(Trade.CLOSES.plusDays(5));
        walk.appraise(id, "4").propose(call);

        walk.deliberate(call, Walk.change(id, RankingList.DEFERRED));
        walk.waits(id, Stage.DEFERRED, "COMMITTEE_SECRETARY");
        assertThat(walk.path(walk.number(id))).doesNotContain(ids(DECIDE, ISSUE_DECISION_LETTER));

        walk.propose(call);
        walk.waits(id, Stage.IN_COMMITTEE, "COMMITTEE_CHAIR");
        walk.deliberate(call, Deliberation.acceptProposal()).decide(call);

        walk.waits(id, Stage.AWARDED);
        assertThat(walk.path(walk.number(id))).contains(ids(DECIDE, ISSUE_DECISION_LETTER, DECISION_PUBLISHED));
        assertThat(jobs.openInstances()).isZero();
    }

    @Test
    void decidesADeferredDossierAfterTheOthers() {
        DossierId first = walk.submitted(call);
        DossierId second = walk.submitted(call, "Deuxième dossier fictif");
        walk.to(Trade.CLOSES.plusDays(5));
        walk.appraise(first, "4").appraise(second, "4").propose(call);
        walk.deliberate(call, Walk.change(second, RankingList.DEFERRED)).decide(call);
        walk.waits(first, Stage.AWARDED);
        walk.waits(second, Stage.DEFERRED, "COMMITTEE_SECRETARY");
        assertThat(jobs.openInstances()).isEqualTo(2);

        walk.propose(call).deliberate(call, Deliberation.acceptProposal()).decide(call);

        walk.waits(second, Stage.AWARDED);
        assertThat(jobs.openInstances()).isZero();
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void tellsTheWaitingAndTheRejected() {
        DossierId waiting = walk.submitted(call);
        DossierId rejected = walk.submitted(call, "Dossier fictif sous le seuil");
        walk.to(Trade.CLOSES.plusDays(5));
        walk.appraise(waiting, "4").appraise(rejected, "2").propose(call);

        walk.deliberate(call, Walk.change(waiting, RankingList.WAITING)).decide(call);

        walk.waits(waiting, Stage.WAITLISTED);
        walk.waits(rejected, Stage.REJECTED);
        assertThat(walk.path(walk.number(rejected))).contains(ids(ISSUE_DECISION_LETTER, DECISION_PUBLISHED));
        assertThat(jobs.incidents()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void endsAtTheApplicantsWishFromEveryStage(WithdrawnAt moment) {
        DossierId id = walk.submitted(call);
        moment.reach(walk, call, id);

        dossiers.withdraw(trade.actor("signatory"), id, "Projet abandonné (fictif)");
        jobs.runDue();

        walk.waits(id, Stage.WITHDRAWN);
        assertThat(walk.path(walk.number(id)))
                .contains(ids(APPLICATION_WITHDRAWN, WITHDRAW_CONSULTATIONS, REVIEW_WITHDRAWN))
                .doesNotContain(ids(REVIEW_CANCELLED, DECISION_PUBLISHED));
        assertThat(consultations.of(Actor.clockwork(), id))
                .extracting(Consultation::status)
                .doesNotContain(Consultation.Status.ASKED);
        assertThat(walk.to(Trade.CLOSES.plusDays(90)))
                .extracting(DueJobs.Fired::timer)
                .doesNotContain("consultation-deadline", "consultation-reminder-10", "consultation-reminder-3");
        assertThat(jobs.incidents()).isZero();
    }

    /** How far a dossier has come when its applicant gives it up. */
    enum WithdrawnAt {
        SUBMITTED,
        UNDER_APPRAISAL,
        BEING_SCORED,
        APPRAISED,
        IN_COMMITTEE,
        DEFERRED,
        PROPOSED;

        void reach(Walk walk, CallId call, DossierId id) {
            if (this == SUBMITTED) {
                return;
            }
            walk.to(Trade.CLOSES.plusDays(5));
            if (this == UNDER_APPRAISAL) {
                walk.judge(id, true);
            } else if (this == BEING_SCORED) {
                walk.judge(id, true).assign(id, "reviewer1", "reviewer2").score(id, "reviewer1", "4");
            } else {
                walk.appraise(id, "4");
                deliberated(walk, call, id);
            }
        }

        private void deliberated(Walk walk, CallId call, DossierId id) {
            if (this == APPRAISED) {
                return;
            }
            walk.propose(call);
            if (this == DEFERRED) {
                walk.deliberate(call, Walk.change(id, RankingList.DEFERRED));
            } else if (this == PROPOSED) {
                walk.deliberate(call, Deliberation.acceptProposal());
            }
        }
    }

    @Test
    void endsWithItsCancelledCall() {
        DossierId id = walk.submitted(call);
        walk.judge(id, true);

        calls.cancel(trade.actor(Role.CALL_MANAGER), call, "Crédits annulés (fictif)");
        jobs.runDue();

        assertThat(worklist.of(id)).isEmpty();
        assertThat(walk.path(walk.number(id)))
                .contains(ids(CALL_CANCELLED, DROP_CONSULTATIONS, REVIEW_CANCELLED))
                .doesNotContain(ids(REVIEW_WITHDRAWN));
        assertThat(jobs.openInstances()).isZero();
    }

    @Test
    void givesDeadlinesByTheRulesOfTheCall() {
        DossierId id = walk.submitted(call);
        assertThat(due(id)).containsExactly(Instant.parse("2027-04-14T22:00:00Z"));

        walk.to(Trade.CLOSES.plusDays(5));
        walk.judge(id, true);
        Instant twentyWorkingDays = Instant.parse("2027-05-03T22:00:00Z");
        assertThat(due(id)).containsExactlyInAnyOrder(null, twentyWorkingDays, twentyWorkingDays);
    }

    private List<@Nullable Instant> due(DossierId id) {
        return worklist.of(id).stream().map(WorkItem::due).toList();
    }
}
