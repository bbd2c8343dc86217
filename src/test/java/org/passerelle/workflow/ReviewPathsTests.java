package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.workflow.Walk.ids;
import static org.passerelle.workflow.model.ReviewElement.*;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.committee.Deliberation;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.dossiers.Worklist;
import org.passerelle.workflow.model.ConsultationElement;
import org.passerelle.workflow.model.SheetElement;
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
    Worklist worklist;

    CallId call;

    @WalkedOnce
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
        walk.waits(id, Stage.AWARDED, "APPLICANT_SIGNATORY");
        assertThat(walk.path(walk.number(id)))
                .contains(ids(
                        ISSUE_RECEIPT,
                        ISSUE_RECAPITULATION,
                        EXAMINE_ADMISSIBILITY,
                        START_APPRAISAL,
                        ASK_CONSULTATIONS,
                        COLLECT_OPINION,
                        REVIEW_DOSSIER,
                        FINISH_APPRAISAL,
                        PROPOSE_RANKING,
                        DELIBERATE,
                        DECIDE,
                        ISSUE_DECISION_LETTER,
                        PUBLICATION_MERGE))
                .contains(ids(ConsultationElement.OPINION_GIVEN))
                .contains(ids(SheetElement.SCORE_DOSSIER, SheetElement.SHEET_LOCKED))
                .doesNotContain(
                        ids(ISSUE_INADMISSIBILITY_LETTER, DECISION_PUBLISHED, REVIEW_WITHDRAWN, REVIEW_CANCELLED))
                .doesNotContain(ids(ConsultationElement.RECORD_SILENCE));
        assertThat(jobs.incidents()).isZero();
        assertThat(jobs.openInstances()).as("the offer").isEqualTo(1);
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

        walk.waits(id, Stage.AWARDED, "APPLICANT_SIGNATORY");
        assertThat(walk.path(walk.number(id))).contains(ids(DECIDE, ISSUE_DECISION_LETTER, PUBLICATION_MERGE));
        assertThat(jobs.openInstances()).as("the offer").isEqualTo(1);
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
