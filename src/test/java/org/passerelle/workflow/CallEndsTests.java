package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;
import static org.passerelle.workflow.Walk.ids;
import static org.passerelle.workflow.model.CallElement.*;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.awards.Appeal;
import org.passerelle.awards.AppealVerdict;
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
import org.passerelle.committee.SessionHead;
import org.passerelle.committee.SessionOutlines;
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
    private static final String LATER = "AAP-2027-HEURE";
    private static final LocalDateTime RESULTS =
            Trade.CLOSES.plusDays(40).withHour(10).withMinute(0).withSecond(0);

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
    SessionOutlines outlines;

    @Autowired
    AppealWalk appeal;

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
        Meeting meeting = convened();

        withdraw(id);

        endedWithoutResults();
        assertThat(status(meeting)).isEqualTo(Meeting.Status.CALLED_OFF);
        assertThat(codesOf(() -> meetings.open(secretary(), meeting.id(), "Avancée (fictif)")))
                .containsExactly("WRONG_STAGE");
    }

    @Test
    void callsOffTheMeetingOnADeferredDossierWithdrawnBeforeTheHourOfTheResults() {
        call = trade.publishedCall(LATER, RESULTS);
        walk.to(Trade.OPENS.plusDays(2));
        DossierId first = walk.submitted(call);
        DossierId deferred = walk.submitted(call, "Deuxième dossier fictif");
        walk.to(Trade.CLOSES.plusDays(5));
        walk.appraise(first, "4").appraise(deferred, "4").propose(call);
        walk.deliberate(call, Walk.change(deferred, RankingList.DEFERRED)).decide(call);
        Meeting meeting = convened();

        withdraw(deferred);

        assertThat(status(meeting)).isEqualTo(Meeting.Status.CALLED_OFF);
        assertThat(calls.get(call).stage()).isEqualTo(CallStage.DELIBERATION);
        walk.to(RESULTS.plusHours(1));
        assertThat(calls.get(call).stage()).isEqualTo(CallStage.RESULTS_PUBLISHED);
        assertThat(walk.path(LATER)).contains(ids(RESULTS_PUBLISHED)).doesNotContain(ids(CONCLUDE_CALL));
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void keepsTheMeetingOfACallThatIsStillOpen() {
        DossierId id = walk.submitted(call);
        Meeting meeting = convened();

        withdraw(id);

        assertThat(status(meeting)).isEqualTo(Meeting.Status.CONVENED);
    }

    @Test
    void takesTheSessionBackWhoseDossiersAreAllWithdrawnAndGoesOnWithAnAppeal() {
        DossierId first = walk.submitted(call);
        DossierId deferred = walk.submitted(call, "Deuxième dossier fictif");
        DossierId rejected = walk.submitted(call, "Troisième dossier fictif");
        walk.to(Trade.CLOSES.plusDays(5));
        walk.appraise(first, "4")
                .appraise(deferred, "4")
                .appraise(rejected, "2.5")
                .propose(call);
        walk.deliberate(call, Walk.change(deferred, RankingList.DEFERRED)).decide(call);
        walk.propose(call);
        Meeting meeting = convened();
        assertThat(sessions()).containsExactly(false, true);
        appeal.lodge(rejected);
        appeal.examine(rejected, Appeal.Outcome.TO_RANKING);
        appeal.decide(rejected, AppealVerdict.of(Appeal.Outcome.TO_RANKING, "Au vu de la pièce (fictif)."));

        withdraw(deferred);

        assertThat(sessions()).containsExactly(false);
        assertThat(status(meeting)).as("one is left").isEqualTo(Meeting.Status.CONVENED);
        walk.propose(call);
        walk.waits(rejected, Stage.IN_COMMITTEE, "COMMITTEE_CHAIR");

        withdraw(rejected);

        assertThat(sessions()).containsExactly(false);
        assertThat(status(meeting)).isEqualTo(Meeting.Status.CALLED_OFF);
        assertThat(calls.get(call).stage()).isEqualTo(CallStage.RESULTS_PUBLISHED);
        assertThat(jobs.incidents()).isZero();
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

    private Meeting convened() {
        Actor chair = trade.actor(Role.COMMITTEE_CHAIR);
        seats.assign(secretary(), call, List.of(new Seat(chair.personId(), chair.name(), "Corps fictif", true, true)));
        return meetings.convene(secretary(), call, new Convocation(Trade.CLOSES.plusDays(20), "Paris", "Classement"));
    }

    private Meeting.Status status(Meeting meeting) {
        return meetings.get(meeting.id()).status();
    }

    /** Of each session of the call, the first one first, whether it is open. */
    private List<Boolean> sessions() {
        return outlines.heads(secretary(), call).stream().map(SessionHead::open).toList();
    }

    private Actor secretary() {
        return trade.actor(Role.COMMITTEE_SECRETARY);
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
