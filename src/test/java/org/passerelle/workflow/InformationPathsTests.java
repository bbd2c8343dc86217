package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;
import static org.passerelle.workflow.Walk.ids;
import static org.passerelle.workflow.model.InformationElement.*;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.calls.Deadlines;
import org.passerelle.committee.Deliberation;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.dossiers.Worklist;
import org.passerelle.exchanges.InformationRequest;
import org.passerelle.exchanges.InformationRequests;
import org.passerelle.people.Role;
import org.passerelle.workflow.model.ReviewElement;
import org.springframework.beans.factory.annotation.Autowired;

/** What the officer asks of an applicant is awaited beside the review, which never waits for it. */
@IntegrationTest
class InformationPathsTests {

    private static final String CODE = "AAP-2027-TEST";
    private static final String POST = "EMBASSY:COTONOU";
    private static final String PREFECTURE = "PREFECTURE:Région fictive B";
    private static final String APPLICANT = "APPLICANT_EDITOR";

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    DueJobs jobs;

    @Autowired
    Worklist worklist;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Calls calls;

    @Autowired
    InformationRequests requests;

    CallId call;
    DossierId id;

    @WalkedOnce
    void aDossier() {
        trade.peopled();
        call = walk.openCall(CODE);
        id = walk.submitted(call);
    }

    @Test
    void awaitsAnAnswerBesideTheReviewAndClosesWithIt() {
        walk.to(LocalDateTime.of(2027, 4, 5, 10, 0));
        walk.judge(id, true);
        UUID asked = ask("Le foncier est-il acquis ?");
        walk.waits(id, Stage.UNDER_APPRAISAL, "CASE_OFFICER", POST, PREFECTURE, APPLICANT);
        assertThat(due(asked)).isEqualTo(Instant.parse("2027-04-15T22:00:00Z"));

        answer(asked, "Oui, depuis 2026.");

        walk.waits(id, Stage.UNDER_APPRAISAL, "CASE_OFFICER", POST, PREFECTURE);
        assertThat(walk.path(walk.number(id)))
                .contains(ids(ANSWER_INFORMATION, INFORMATION_GIVEN))
                .contains(ids(ReviewElement.COLLECT_INFORMATION, ReviewElement.INFORMATION_HANDLED))
                .doesNotContain(ids(RECORD_UNANSWERED, REQUEST_DROPPED, SEND_INFORMATION_REMINDER));
    }

    @Test
    void remindsOnceAndThenAppraisesAsItIs() {
        walk.to(LocalDateTime.of(2027, 4, 5, 10, 0));
        walk.judge(id, true);
        UUID asked = ask("Le foncier est-il acquis ?");

        assertThat(walk.to(LocalDateTime.of(2027, 4, 12, 9, 0)))
                .extracting(DueJobs.Fired::timer)
                .containsExactly("information-reminder-3");
        walk.waits(id, Stage.UNDER_APPRAISAL, "CASE_OFFICER", POST, PREFECTURE, APPLICANT);

        assertThat(walk.to(LocalDateTime.of(2027, 4, 16, 0, 0)))
                .extracting(DueJobs.Fired::timer)
                .containsExactly("information-deadline");

        walk.waits(id, Stage.UNDER_APPRAISAL, "CASE_OFFICER", POST, PREFECTURE);
        assertThat(status(asked)).isEqualTo(InformationRequest.Status.UNANSWERED);
        assertThat(walk.path(walk.number(id)))
                .contains(ids(INFORMATION_REMINDER_SENT, RECORD_UNANSWERED, INFORMATION_UNANSWERED))
                .doesNotContain(ids(INFORMATION_GIVEN));
        assertThat(codesOf(() -> answer(asked, "Trop tard"))).containsExactly("NO_SUCH_TASK");
    }

    @Test
    void keepsSeveralRequestsApart() {
        UUID first = ask("Le foncier est-il acquis ?");
        UUID second = ask("Qui entretient le puits ?");
        walk.waits(id, Stage.SUBMITTED, "CASE_OFFICER", APPLICANT, APPLICANT);

        answer(second, "La commune.");

        walk.waits(id, Stage.SUBMITTED, "CASE_OFFICER", APPLICANT);
        assertThat(status(first)).isEqualTo(InformationRequest.Status.ASKED);
        assertThat(status(second)).isEqualTo(InformationRequest.Status.ANSWERED);
        answer(first, "Oui.");
        walk.waits(id, Stage.SUBMITTED, "CASE_OFFICER");
    }

    @Test
    void letsTheReviewGoOnToTheDecisionWithoutAnAnswer() {
        walk.to(Trade.CLOSES.plusDays(5));
        ask("Le foncier est-il acquis ?");

        walk.appraise(id, "4");
        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY", APPLICANT);
        walk.propose(call).deliberate(call, Deliberation.acceptProposal()).decide(call);

        walk.waits(id, Stage.AWARDED, APPLICANT, "APPLICANT_SIGNATORY");
        assertThat(walk.path(walk.number(id))).contains(ids(ReviewElement.DOES_AN_OFFER_FOLLOW));
        assertThat(codesOf(() -> ask("Encore une question"))).containsExactly("WRONG_STAGE");
        walk.to(Trade.CLOSES.plusDays(20));
        walk.waits(id, Stage.AWARDED, "APPLICANT_SIGNATORY");
        assertThat(jobs.openInstances()).as("the offer").isEqualTo(1);
    }

    @Test
    void endsWithTheDossierThatIsWithdrawn() {
        UUID asked = ask("Le foncier est-il acquis ?");
        ask("Qui entretient le puits ?");

        dossiers.withdraw(trade.actor("signatory"), id, "Projet abandonné");
        jobs.runDue();

        walk.waits(id, Stage.WITHDRAWN);
        assertThat(status(asked)).isEqualTo(InformationRequest.Status.CANCELLED);
        assertThat(jobs.openInstances()).as("the call's own").isEqualTo(1);
        assertThat(codesOf(() -> answer(asked, "Trop tard"))).containsExactly("NO_SUCH_TASK");
    }

    @Test
    void endsWithTheCallThatIsGivenUp() {
        UUID asked = ask("Le foncier est-il acquis ?");

        calls.cancel(trade.actor(Role.CALL_MANAGER), call, "Crédits retirés");
        jobs.runDue();

        walk.waits(id, Stage.CALL_CANCELLED);
        assertThat(status(asked)).isEqualTo(InformationRequest.Status.CANCELLED);
        assertThat(jobs.openInstances()).isZero();
    }

    @Test
    void endsWithTheDossierThatIsInadmissible() {
        UUID asked = ask("Le foncier est-il acquis ?");

        walk.judge(id, false);

        walk.waits(id, Stage.INADMISSIBLE);
        assertThat(status(asked)).isEqualTo(InformationRequest.Status.CANCELLED);
        assertThat(walk.path(walk.number(id))).contains(ids(REQUEST_DROPPED));
        assertThat(jobs.openInstances()).as("the call's own").isEqualTo(1);
    }

    @Test
    void closesTheRequestAloneThatTheOfficerTakesBack() {
        UUID first = ask("Le foncier est-il acquis ?");
        UUID second = ask("Qui entretient le puits ?");

        requests.takeBack(trade.actor(Role.CASE_OFFICER), id, first);

        walk.waits(id, Stage.SUBMITTED, "CASE_OFFICER", APPLICANT);
        assertThat(status(first)).isEqualTo(InformationRequest.Status.CANCELLED);
        assertThat(status(second)).isEqualTo(InformationRequest.Status.ASKED);
        assertThat(walk.path(walk.number(id)))
                .contains(ids(REQUEST_DROPPED))
                .doesNotContain(ids(INFORMATION_GIVEN, RECORD_UNANSWERED));
    }

    @Test
    void remindsNobodyInAPeriodTooShortForIt() {
        CallId quick = trade.published(
                Definitions.with("AAP-2027-COURT", Map.of("deadlines", new Deadlines(10, 15, 20, 2, 15, 15))));
        walk.to(Trade.OPENS.plusDays(2));
        DossierId other = walk.submitted(quick);
        requests.ask(trade.actor(Role.CASE_OFFICER), other, "Le foncier est-il acquis ?", List.of());

        assertThat(walk.to(Trade.OPENS.plusDays(6)))
                .extracting(DueJobs.Fired::timer)
                .containsExactly("information-deadline");
        walk.waits(other, Stage.SUBMITTED, "CASE_OFFICER");
    }

    private UUID ask(String question) {
        return requests.ask(trade.actor(Role.CASE_OFFICER), id, question, List.of())
                .id();
    }

    private void answer(UUID request, String words) {
        requests.answer(trade.actor("agent"), id, request, words, List.of());
    }

    private InformationRequest.Status status(UUID request) {
        return requests.get(request).status();
    }

    private Instant due(UUID request) {
        Instant listed = worklist.of(id).stream()
                .filter(item -> item.kind() == WorkItem.Kind.ANSWER_INFORMATION)
                .map(WorkItem::due)
                .findFirst()
                .orElseThrow();
        assertThat(requests.get(request).dueAt()).isEqualTo(listed);
        return listed;
    }
}
