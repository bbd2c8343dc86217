package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;
import static org.passerelle.workflow.Walk.ids;
import static org.passerelle.workflow.model.CallElement.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.CallId;
import org.passerelle.calls.CallStage;
import org.passerelle.calls.Calls;
import org.passerelle.committee.Convocation;
import org.passerelle.committee.Deliberation;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.Meetings;
import org.passerelle.committee.RankingList;
import org.passerelle.committee.Seat;
import org.passerelle.committee.Seats;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** How a call ends in which nothing is left to decide. */
@IntegrationTest
class CallEndsTests {

    private static final String CODE = "AAP-2027-TEST";

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    Calls calls;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Seats seats;

    @Autowired
    Meetings meetings;

    @Autowired
    DueJobs jobs;

    CallId call;

    @WalkedOnce
    void anOpenCall() {
        trade.peopled();
        call = walk.openCall(CODE);
    }

    @Test
    void endsAtItsClosingWhereNothingWasSubmitted() {
        DossierId draft = trade.completeDraft(call);

        walk.to(Trade.CLOSES.plusDays(1));

        walk.waits(draft, Stage.EXPIRED_DRAFT);
        endedWithoutResults();
        assertThat(walk.path(CODE))
                .contains(ids(IS_ANYTHING_TO_DECIDE, CONCLUDE_CALL, CALL_CONCLUDED, DRAFTS_EXPIRED))
                .doesNotContain(ids(RANKING_PROPOSED, NOTHING_TO_RANK));
    }

    @Test
    void endsAtItsClosingWhereAllWasFoundInadmissibleBefore() {
        DossierId id = walk.submitted(call);
        walk.judge(id, false);
        assertThat(calls.get(call).stage()).as("it is still open").isEqualTo(CallStage.OPEN);

        walk.to(Trade.CLOSES.plusDays(1));

        endedWithoutResults();
        assertThat(walk.path(CODE)).doesNotContain(ids(NOTHING_TO_RANK));
    }

    @Test
    void endsWithTheLastInadmissibleDossier() {
        DossierId first = walk.submitted(call);
        DossierId last = walk.submitted(call, "Deuxième dossier fictif");
        walk.to(Trade.CLOSES.plusDays(5));
        walk.judge(first, false);
        assertThat(calls.get(call).stage()).isEqualTo(CallStage.APPRAISAL);
        walk.waits(last, Stage.SUBMITTED, "CASE_OFFICER");

        walk.judge(last, false);

        walk.waits(last, Stage.INADMISSIBLE);
        endedWithoutResults();
        assertThat(walk.path(CODE))
                .contains(ids(NOTHING_TO_RANK, CONCLUDE_CALL))
                .doesNotContain(ids(RANKING_PROPOSED, NOTHING_TO_DECIDE));
    }

    @Test
    void endsWithTheLastDossierWithdrawnAfterTheDeliberation() {
        DossierId id = walk.submitted(call);
        walk.to(Trade.CLOSES.plusDays(5));
        walk.appraise(id, "4").propose(call).deliberate(call, Deliberation.acceptProposal());
        walk.waits(id, Stage.PROPOSED, "AUTHORISING_OFFICER");

        withdraw(id);

        walk.waits(id, Stage.WITHDRAWN);
        endedWithoutResults();
        assertThat(walk.path(CODE))
                .contains(ids(RANKING_PROPOSED, NOTHING_TO_DECIDE, CONCLUDE_CALL, MINUTES_ISSUED))
                .doesNotContain(ids(CALL_DECIDED, RELEASE_RESULTS));
    }

    @Test
    void callsOffTheMeetingOnTheLastDossierWithdrawn() {
        DossierId id = walk.submitted(call);
        walk.to(Trade.CLOSES.plusDays(5));
        walk.appraise(id, "4").propose(call);
        Actor secretary = trade.actor(Role.COMMITTEE_SECRETARY);
        Actor chair = trade.actor(Role.COMMITTEE_CHAIR);
        seats.assign(secretary, call, List.of(new Seat(chair.personId(), chair.name(), "Corps fictif", true, true)));
        Meeting meeting =
                meetings.convene(secretary, call, new Convocation(Trade.CLOSES.plusDays(20), "Paris", "Classement"));

        withdraw(id);

        endedWithoutResults();
        assertThat(meetings.get(meeting.id()).status()).isEqualTo(Meeting.Status.CALLED_OFF);
        assertThat(codesOf(() -> meetings.open(secretary, meeting.id(), "Avancée (fictif)")))
                .containsExactly("WRONG_STAGE");
    }

    @Test
    void refusesToDeliberateOnceTheLastDossierWasWithdrawnInItsSession() {
        DossierId id = walk.submitted(call);
        walk.to(Trade.CLOSES.plusDays(5));
        walk.appraise(id, "4").propose(call);
        walk.waits(id, Stage.IN_COMMITTEE, "COMMITTEE_CHAIR");

        withdraw(id);

        endedWithoutResults();
        assertThat(codesOf(() -> walk.deliberate(call, Deliberation.acceptProposal())))
                .containsExactly("WRONG_STAGE");
    }

    @Test
    void keepsItsResultsWhereADeferredDossierIsWithdrawnAfterThem() {
        DossierId first = walk.submitted(call);
        DossierId deferred = walk.submitted(call, "Deuxième dossier fictif");
        walk.to(Trade.CLOSES.plusDays(5));
        walk.appraise(first, "4").appraise(deferred, "4").propose(call);
        walk.deliberate(call, Walk.change(deferred, RankingList.DEFERRED)).decide(call);
        walk.waits(first, Stage.AWARDED, "APPLICANT_SIGNATORY");
        walk.waits(deferred, Stage.DEFERRED, "COMMITTEE_SECRETARY");

        withdraw(deferred);

        walk.waits(deferred, Stage.WITHDRAWN);
        assertThat(calls.get(call).stage()).isEqualTo(CallStage.RESULTS_PUBLISHED);
        assertThat(walk.path(CODE))
                .contains(ids(RELEASE_RESULTS, ARE_DOSSIERS_PENDING, NOTHING_TO_DECIDE, CALL_CONCLUDED))
                .doesNotContain(ids(RESULTS_PUBLISHED));
        assertThat(jobs.openInstances()).as("the award's offer").isEqualTo(1);
    }

    @Test
    void goesOnWhileOneDossierIsLeft() {
        DossierId gone = walk.submitted(call);
        DossierId left = walk.submitted(call, "Deuxième dossier fictif");
        walk.to(Trade.CLOSES.plusDays(5));

        withdraw(gone);
        walk.appraise(left, "4").propose(call);

        walk.waits(left, Stage.IN_COMMITTEE, "COMMITTEE_CHAIR");
        assertThat(calls.get(call).stage()).isEqualTo(CallStage.DELIBERATION);
        assertThat(walk.path(CODE)).doesNotContain(ids(NOTHING_TO_RANK, CONCLUDE_CALL));
    }

    private void withdraw(DossierId id) {
        dossiers.withdraw(trade.actor("signatory"), id, "Projet abandonné (fictif)");
        jobs.runDue();
    }

    private void endedWithoutResults() {
        assertThat(calls.get(call).stage()).isEqualTo(CallStage.WITHOUT_RESULTS);
        assertThat(calls.published()).extracting(c -> c.stage()).containsExactly(CallStage.WITHOUT_RESULTS);
        assertThat(jobs.openInstances()).isZero();
        assertThat(jobs.incidents()).isZero();
    }
}
