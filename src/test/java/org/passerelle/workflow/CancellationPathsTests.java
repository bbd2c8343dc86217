package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;
import static org.passerelle.workflow.Walk.ids;
import static org.passerelle.workflow.model.ReviewElement.*;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.CallId;
import org.passerelle.calls.CallStage;
import org.passerelle.calls.Calls;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.committee.Attendance;
import org.passerelle.committee.Convocation;
import org.passerelle.committee.Deliberation;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.Meetings;
import org.passerelle.committee.Presence;
import org.passerelle.committee.Seat;
import org.passerelle.committee.Seats;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.workflow.model.CallElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A call that is given up ends with everything in it, wherever it stands. */
@IntegrationTest
class CancellationPathsTests {

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

    @Autowired
    Dossiers dossiers;

    @Autowired
    Seats seats;

    @Autowired
    Meetings meetings;

    @Autowired
    JdbcClient jdbc;

    CallId call;

    @WalkedOnce
    void aCallThatNamesAnHourForItsResults() {
        call = trade.peopled().publishedCall(CODE, HOUR);
    }

    @Test
    void endsBeforeItOpens() {
        cancel();

        assertThat(walk.path(CODE)).doesNotContain(ids(CallElement.OPEN_CALL));
        ended();
    }

    @Test
    void endsASubmittedDossierAndRefusesWhatComesLater() {
        walk.to(Trade.OPENS.plusDays(1));
        DossierId id = walk.submitted(call);
        DossierId draft = trade.completeDraft(call);
        walk.waits(id, Stage.SUBMITTED, "CASE_OFFICER");

        cancel();

        endedWithCall(id);
        walk.waits(draft, Stage.CALL_CANCELLED);
        assertThat(jdbc.sql("select body from passerelle.outbox where subject like '%annulation'")
                        .query(String.class)
                        .list())
                .allSatisfy(body -> assertThat(body).contains("Crédits annulés (fictif)"));
        assertThat(mails()).hasSize(4).allSatisfy(subject -> assertThat(subject).contains("annulation"));
        assertThat(codesOf(() -> walk.judge(id, true))).containsExactly("CALL_CANCELLED");
        assertThat(codesOf(() -> dossiers.withdraw(trade.actor("signatory"), id, "Trop tard")))
                .containsExactly("CALL_CANCELLED");
        assertThat(codesOf(() -> dossiers.submit(trade.actor("signatory"), draft)))
                .containsExactly("CALL_CANCELLED");
        ended();
    }

    @Test
    void endsADossierUnderAppraisal() {
        DossierId id = underAppraisal();
        walk.assign(id, "reviewer1", "reviewer2");
        walk.waits(id, Stage.UNDER_APPRAISAL, "REVIEWER", "REVIEWER", "EMBASSY:COTONOU", "PREFECTURE:Région fictive B");

        cancel();

        endedWithCall(id);
        assertThat(codesOf(() -> walk.score(id, "reviewer1", "4"))).containsExactly("CALL_CANCELLED");
        assertThat(codesOf(() -> walk.opine(id, "post", ConsultationKind.EMBASSY)))
                .containsExactly("CALL_CANCELLED");
        assertThat(codesOf(() -> walk.propose(call))).containsExactly("CALL_CANCELLED");
        ended();
    }

    @Test
    void endsADossierBeforeTheCommittee() {
        DossierId id = inCommittee();
        walk.waits(id, Stage.IN_COMMITTEE, "COMMITTEE_CHAIR");

        cancel();

        endedWithCall(id);
        assertThat(codesOf(() -> walk.deliberate(call, Deliberation.acceptProposal())))
                .containsExactly("CALL_CANCELLED");
        assertThat(codesOf(() -> walk.decide(call))).containsExactly("CALL_CANCELLED");
        ended();
    }

    @Test
    void callsOffTheMeetingToWhichItsCommitteeIsCalled() {
        DossierId id = inCommittee();
        Actor chair = trade.actor(Role.COMMITTEE_CHAIR);
        Seat seat = new Seat(chair.personId(), chair.name(), "Corps fictif", true, true);
        seats.assign(secretary(), call, List.of(seat));
        Meeting meeting =
                meetings.convene(secretary(), call, new Convocation(Trade.CLOSES.plusDays(20), "Paris", "Classement"));

        cancel();

        endedWithCall(id);
        assertThat(meetings.get(meeting.id()).status()).isEqualTo(Meeting.Status.CALLED_OFF);
        assertThat(codesOf(() -> meetings.attend(
                        secretary(), meeting.id(), List.of(new Attendance(seat, Presence.PRESENT, null)))))
                .containsExactly("CALL_CANCELLED");
        assertThat(codesOf(() -> meetings.open(secretary(), meeting.id(), "Avancée (fictif)")))
                .containsExactly("CALL_CANCELLED");
        assertThat(codesOf(() -> meetings.requireOpenable(secretary(), meeting.id())))
                .containsExactly("CALL_CANCELLED");
        ended();
    }

    @Test
    void endsASignedDecisionBeforeTheHourOfTheResults() {
        DossierId id = inCommittee();
        walk.deliberate(call, Deliberation.acceptProposal()).decide(call);
        walk.waits(id, Stage.AWARDED);

        cancel();

        endedWithCall(id);
        assertThat(walk.path(walk.number(id))).doesNotContain(ids(RESULTS_RELEASED, DECISION_PUBLISHED));
        ended();
    }

    @Test
    void leavesWhatWasOverBefore() {
        walk.to(Trade.OPENS.plusDays(1));
        DossierId id = walk.submitted(call);
        walk.judge(id, false);

        cancel();

        walk.waits(id, Stage.INADMISSIBLE);
        assertThat(codesOf(() -> walk.judge(id, true))).containsExactly("ALREADY_DONE");
    }

    private DossierId underAppraisal() {
        walk.to(Trade.OPENS.plusDays(1));
        DossierId id = walk.submitted(call);
        walk.to(Trade.CLOSES.plusDays(5));
        walk.judge(id, true);
        return id;
    }

    private DossierId inCommittee() {
        walk.to(Trade.OPENS.plusDays(1));
        DossierId id = walk.submitted(call);
        walk.to(Trade.CLOSES.plusDays(5));
        walk.appraise(id, "4").propose(call);
        return id;
    }

    private Actor secretary() {
        return trade.actor(Role.COMMITTEE_SECRETARY);
    }

    private void cancel() {
        calls.cancel(trade.actor(Role.CALL_MANAGER), call, "Crédits annulés (fictif)");
        jobs.runDue();
    }

    private void endedWithCall(DossierId id) {
        walk.waits(id, Stage.CALL_CANCELLED);
        assertThat(walk.path(walk.number(id)))
                .contains(ids(CALL_CANCELLED, DROP_CONSULTATIONS, END_WITH_CALL, REVIEW_CANCELLED))
                .doesNotContain(ids(REVIEW_WITHDRAWN));
    }

    private void ended() {
        assertThat(calls.get(call).stage()).isEqualTo(CallStage.CANCELLED);
        assertThat(walk.path(CODE))
                .contains(ids(CallElement.CALL_CANCELLED, CallElement.LIFECYCLE_CANCELLED))
                .doesNotContain(ids(CallElement.RELEASE_RESULTS, CallElement.CONCLUDE_CALL));
        assertThat(walk.to(HOUR.plusDays(1))).isEmpty();
        assertThat(jobs.openInstances()).isZero();
        assertThat(jobs.incidents()).isZero();
    }

    /** What the agent and the signatory are told of the cancellation. */
    private List<String> mails() {
        return jdbc.sql("select subject from passerelle.outbox where subject like :about")
                .param("about", "%annulation")
                .query(String.class)
                .list();
    }
}
