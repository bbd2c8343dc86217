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
import org.passerelle.calls.CallStage;
import org.passerelle.calls.Calls;
import org.passerelle.committee.Deliberation;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.workflow.model.CallElement;
import org.springframework.beans.factory.annotation.Autowired;

/** From the committee to the published decision: waiting list, refusal, deferral, with an hour for the results and without. */
@IntegrationTest
class DecisionPathsTests {

    private static final String CODE = "AAP-2027-TEST";
    private static final LocalDateTime HOUR =
            Trade.CLOSES.plusDays(90).withHour(10).withMinute(0);

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    DueJobs jobs;

    @Autowired
    Calls calls;

    @BeforeEach
    void people() {
        trade.peopled();
    }

    @Test
    void tellsTheWaitingAndTheRejected() {
        CallId call = walk.openCall(CODE);
        DossierId waiting = walk.submitted(call);
        DossierId rejected = walk.submitted(call, "Dossier fictif sous le seuil");
        walk.to(Trade.CLOSES.plusDays(5));

        walk.appraise(waiting, "4").appraise(rejected, "2");
        walk.waits(waiting, Stage.APPRAISED, "COMMITTEE_SECRETARY");
        walk.waits(rejected, Stage.APPRAISED, "COMMITTEE_SECRETARY");
        walk.propose(call);
        walk.waits(rejected, Stage.IN_COMMITTEE, "COMMITTEE_CHAIR");
        walk.deliberate(call, Walk.change(waiting, RankingList.WAITING));
        walk.waits(waiting, Stage.PROPOSED, "AUTHORISING_OFFICER");
        walk.waits(rejected, Stage.PROPOSED, "AUTHORISING_OFFICER");
        walk.decide(call);

        walk.waits(waiting, Stage.WAITLISTED);
        walk.waits(rejected, Stage.REJECTED);
        for (DossierId id : new DossierId[] {waiting, rejected}) {
            assertThat(walk.path(walk.number(id)))
                    .contains(ids(ISSUE_DECISION_LETTER, ARE_RESULTS_PUBLIC, PUBLICATION_MERGE))
                    .doesNotContain(ids(REVIEW_WITHDRAWN, REVIEW_CANCELLED));
        }
        assertThat(walk.path(walk.number(waiting))).doesNotContain(ids(DECISION_PUBLISHED));
        assertThat(walk.path(walk.number(rejected))).contains(ids(DECISION_PUBLISHED));
        assertThat(walk.path(CODE)).doesNotContain(ids(CallElement.RESULTS_HOUR));
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void publishesTheDecisionAtTheHourOfTheResultsAndNotBefore() {
        CallId call = openCallWithAnHour();
        DossierId id = walk.submitted(call);
        walk.to(Trade.CLOSES.plusDays(5));
        walk.appraise(id, "4").propose(call).deliberate(call, Deliberation.acceptProposal());
        walk.waits(id, Stage.PROPOSED, "AUTHORISING_OFFICER");

        walk.decide(call);

        walk.waits(id, Stage.AWARDED);
        assertThat(calls.get(call).stage()).isEqualTo(CallStage.DELIBERATION);
        assertThat(walk.path(walk.number(id)))
                .contains(ids(ISSUE_DECISION_LETTER, ARE_RESULTS_PUBLIC))
                .doesNotContain(ids(RESULTS_RELEASED, PUBLICATION_MERGE));
        walk.to(HOUR.minusMinutes(1));
        assertThat(walk.path(walk.number(id))).doesNotContain(ids(PUBLICATION_MERGE));

        walk.to(HOUR);

        walk.waits(id, Stage.AWARDED, "APPLICANT_SIGNATORY");
        assertThat(walk.path(walk.number(id))).contains(ids(RESULTS_RELEASED, PUBLICATION_MERGE));
        assertThat(walk.path(CODE))
                .contains(ids(CallElement.RESULTS_HOUR, CallElement.RESULTS_PUBLISHED))
                .doesNotContain(ids(CallElement.NOTHING_TO_DECIDE));
        assertThat(jobs.openInstances()).as("the offer").isEqualTo(1);
    }

    @Test
    void decidesADeferredDossierAfterTheOthers() {
        CallId call = walk.openCall(CODE);
        DossierId first = walk.submitted(call);
        DossierId second = walk.submitted(call, "Deuxième dossier fictif");
        walk.to(Trade.CLOSES.plusDays(5));
        walk.appraise(first, "4").appraise(second, "4").propose(call);
        walk.deliberate(call, Walk.change(second, RankingList.DEFERRED)).decide(call);
        walk.waits(first, Stage.AWARDED, "APPLICANT_SIGNATORY");
        walk.waits(second, Stage.DEFERRED, "COMMITTEE_SECRETARY");
        assertThat(walk.path(CODE))
                .contains(ids(CallElement.ARE_DOSSIERS_PENDING, CallElement.DECISION_MERGE))
                .doesNotContain(ids(CallElement.RESULTS_PUBLISHED));
        assertThat(jobs.openInstances()).as("call, offer, deferred").isEqualTo(3);

        walk.propose(call);
        walk.waits(second, Stage.IN_COMMITTEE, "COMMITTEE_CHAIR");
        walk.deliberate(call, Deliberation.acceptProposal());
        walk.waits(second, Stage.PROPOSED, "AUTHORISING_OFFICER");
        walk.decide(call);

        walk.waits(second, Stage.AWARDED, "APPLICANT_SIGNATORY");
        assertThat(walk.path(walk.number(second)))
                .contains(ids(PUBLICATION_MERGE))
                .doesNotContain(ids(RESULTS_RELEASED));
        assertThat(walk.path(CODE)).contains(ids(CallElement.RESULTS_PUBLISHED));
        assertThat(jobs.openInstances()).as("two offers").isEqualTo(2);
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void publishesADeferredDossierAtOnceWhereTheHourOfTheResultsIsPast() {
        CallId call = openCallWithAnHour();
        DossierId first = walk.submitted(call);
        DossierId second = walk.submitted(call, "Deuxième dossier fictif");
        walk.to(Trade.CLOSES.plusDays(5));
        walk.appraise(first, "4").appraise(second, "4").propose(call);
        walk.deliberate(call, Walk.change(second, RankingList.DEFERRED)).decide(call);
        walk.waits(first, Stage.AWARDED);
        walk.waits(second, Stage.DEFERRED, "COMMITTEE_SECRETARY");

        walk.to(HOUR);

        assertThat(calls.get(call).stage()).isEqualTo(CallStage.RESULTS_PUBLISHED);
        assertThat(walk.path(walk.number(first))).contains(ids(PUBLICATION_MERGE));
        walk.waits(second, Stage.DEFERRED, "COMMITTEE_SECRETARY");
        walk.propose(call).deliberate(call, Deliberation.acceptProposal()).decide(call);
        walk.waits(second, Stage.AWARDED, "APPLICANT_SIGNATORY");
        assertThat(walk.path(walk.number(second)))
                .contains(ids(PUBLICATION_MERGE))
                .doesNotContain(ids(RESULTS_RELEASED));
        assertThat(jobs.openInstances()).as("two offers").isEqualTo(2);
    }

    private CallId openCallWithAnHour() {
        CallId call = trade.publishedCall(CODE, HOUR);
        walk.to(Trade.OPENS.plusDays(1));
        return call;
    }
}
