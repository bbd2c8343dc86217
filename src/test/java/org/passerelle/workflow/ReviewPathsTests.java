package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.workflow.Walk.ids;
import static org.passerelle.workflow.model.ReviewElement.*;

import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.committee.Deliberation;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.workflow.model.ConsultationElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Every path of a review, with the stage and who is awaited at each wait state. */
@IntegrationTest
@Import(Walk.class)
class ReviewPathsTests {

    private static final String POST = "EMBASSY:COTONOU";
    private static final String PREFECTURE = "PREFECTURE:Région fictive B";

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    DueJobs jobs;

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
                .doesNotContain(ids(ISSUE_INADMISSIBILITY_LETTER, REVIEW_WITHDRAWN, REVIEW_CANCELLED))
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
}
