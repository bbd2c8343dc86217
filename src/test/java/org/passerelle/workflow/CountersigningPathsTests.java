package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;
import static org.passerelle.workflow.Walk.ids;
import static org.passerelle.workflow.model.ReviewElement.*;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.awards.Awards;
import org.passerelle.awards.Countersigning;
import org.passerelle.awards.Decision;
import org.passerelle.awards.DecisionPage;
import org.passerelle.awards.DecisionPages;
import org.passerelle.calls.CallId;
import org.passerelle.calls.DecisionRules;
import org.passerelle.calls.Procedure;
import org.passerelle.committee.Attendance;
import org.passerelle.committee.Ballots;
import org.passerelle.committee.Convocation;
import org.passerelle.committee.Deliberation;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.Meetings;
import org.passerelle.committee.Motion;
import org.passerelle.committee.Presence;
import org.passerelle.committee.RankingList;
import org.passerelle.committee.Seat;
import org.passerelle.committee.Seats;
import org.passerelle.committee.Vote;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.TieKind;
import org.passerelle.dossiers.Ties;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;
import org.passerelle.people.Role;
import org.passerelle.shared.Money;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A call that asks for two signatures: nothing is decided by the first, and the second signs the same text or returns it. */
@IntegrationTest
class CountersigningPathsTests {

    private static final String CODE = "AAP-2027-TEST";

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    Awards awards;

    @Autowired
    Countersigning countersigning;

    @Autowired
    DecisionPages pages;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Ties ties;

    @Autowired
    Seats seats;

    @Autowired
    Meetings meetings;

    @Autowired
    Ballots ballots;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DueJobs jobs;

    CallId call;
    DossierId id;
    Actor first;
    Actor second;

    @BeforeEach
    void aRankedDossier() {
        trade.peopled();
        Procedure procedure = Procedure.DEFAULT.with(DecisionRules.DEFAULT.withSecondSignature(true));
        call = trade.published(Definitions.with(CODE, Map.of("procedure", procedure)));
        walk.to(Trade.OPENS.plusDays(1));
        id = walk.submitted(call);
        walk.to(Trade.CLOSES.plusDays(5));
        walk.appraise(id, "4").propose(call);
        first = trade.actor(Role.AUTHORISING_OFFICER);
        second = trade.signatory("ordonnateur.adjoint");
        trade.delegated("ordonnateur.adjoint", null);
    }

    @Test
    void decidesWhenTheSecondPersonHasSignedAndNotBefore() {
        walk.deliberate(call, Deliberation.acceptProposal());
        assertThat(trade.decide(first, call)).isEmpty();
        jobs.runDue();
        walk.waits(id, Stage.PROPOSED, "AUTHORISING_OFFICER");
        assertThat(awards.of(first, id)).isEmpty();
        assertThat(walk.path(walk.number(id)))
                .contains(ids(DECIDE, IS_SECOND_SIGNATURE_NEEDED))
                .doesNotContain(ids(LETTER_MERGE, ISSUE_DECISION_LETTER));
        assertThat(codesOf(() -> trade.decide(first, call))).containsExactly("SECOND_SIGNATORY");

        assertThat(trade.decide(second, call)).hasSize(1);
        jobs.runDue();

        walk.waits(id, Stage.AWARDED, "APPLICANT_SIGNATORY");
        Decision decision = awards.of(first, id).orElseThrow();
        assertThat(decision.decidedBy()).isEqualTo(second.name());
        assertThat(decision.grounds().first()).isNotNull();
        assertThat(decision.grounds().first().name()).isEqualTo(first.name());
        assertThat(decision.grounds().first().sha256())
                .isEqualTo(decision.grounds().sha256());
        assertThat(walk.path(walk.number(id)))
                .contains(ids(COUNTERSIGN, IS_COUNTERSIGNED, LETTER_MERGE, ISSUE_DECISION_LETTER));
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void endsWithTheDossierThatIsWithdrawnBetweenTheTwoSignatures() {
        walk.deliberate(call, Deliberation.acceptProposal());
        trade.decide(first, call);
        jobs.runDue();

        dossiers.withdraw(trade.actor("signatory"), id, "Projet abandonné (fictif)");
        jobs.runDue();

        walk.waits(id, Stage.WITHDRAWN);
        assertThat(walk.path(walk.number(id)))
                .contains(ids(APPLICATION_WITHDRAWN, REVIEW_WITHDRAWN))
                .doesNotContain(ids(IS_COUNTERSIGNED, LETTER_MERGE, ISSUE_DECISION_LETTER));
        assertThat(awards.of(first, id)).isEmpty();
        assertThat(codesOf(() -> countersigning.giveBack(second, id, "Trop tard (fictif).")))
                .containsExactly("WRONG_STAGE");
        assertThat(jobs.incidents()).isZero();
        assertThat(jobs.openInstances()).isZero();
    }

    /** A conflict that is found between the two signatures (D10): the vote, and what was signed on it, hold no more. */
    @Test
    void isSignedByNobodyWhereTheVoteDoesNotHoldWithoutAMemberAnyMore() {
        PersonId member = deliberatedByTheVoteOfOneMember();
        assertThat(trade.decide(first, call)).isEmpty();
        jobs.runDue();
        walk.waits(id, Stage.PROPOSED, "AUTHORISING_OFFICER");
        assertThat(firstSignatures()).isEqualTo(1);

        ties.find(trade.actor(Role.CASE_OFFICER), id, member, TieKind.FINANCIAL, "Parts dans l’opérateur (fictif)");
        jobs.runDue();

        walk.waits(id, Stage.DEFERRED, "COMMITTEE_SECRETARY", "COMMITTEE_SECRETARY");
        assertThat(firstSignatures()).isZero();
        assertThat(walk.path(walk.number(id)))
                .contains(ids(VOTE_ANNULLED))
                .doesNotContain(ids(LETTER_MERGE, ISSUE_DECISION_LETTER));
        assertThat(codesOf(() -> trade.decide(second, call))).isNotEmpty();
        assertThat(awards.of(first, id)).isEmpty();
        assertThat(jobs.incidents()).isZero();
    }

    /** The chair abstains: without the member nobody is in favour. */
    private PersonId deliberatedByTheVoteOfOneMember() {
        Actor secretary = trade.actor(Role.COMMITTEE_SECRETARY);
        Actor chair = trade.actor(Role.COMMITTEE_CHAIR);
        PersonId member = trade.actor(Role.COMMITTEE_MEMBER).personId();
        Seat presides = new Seat(chair.personId(), "", "Ministère", true, true);
        Seat sits = new Seat(member, "", "Association", true, false);
        seats.assign(secretary, call, List.of(presides, sits));
        Meeting meeting =
                meetings.convene(secretary, call, new Convocation(Trade.CLOSES.plusDays(20), "Paris", "Classement"));
        meetings.attend(
                secretary,
                meeting.id(),
                List.of(
                        new Attendance(presides, Presence.PRESENT, null),
                        new Attendance(sits, Presence.PRESENT, null)));
        meetings.open(secretary, meeting.id(), "Avancée (fictif)");
        ballots.vote(
                chair,
                meeting.id(),
                id,
                new Motion(RankingList.MAIN, Map.of("MEAE", Money.of(24_000))),
                Map.of(chair.personId(), Vote.ABSTAIN, member, Vote.FOR));
        walk.deliberate(call, Deliberation.acceptProposal());
        return member;
    }

    private int firstSignatures() {
        return jdbc.sql("select count(*) from passerelle.first_signature")
                .query(Integer.class)
                .single();
    }

    @Test
    void isSignedAnewByTwoWhereTheSecondPersonReturnsIt() {
        walk.deliberate(call, Deliberation.acceptProposal());
        trade.decide(first, call);
        DecisionPage page = pages.open(second, id);
        assertThat(codesOf(() -> pages.save(second, id, 0, page.answers()))).containsExactly("FIRST_SIGNED");
        assertThat(codesOf(() -> countersigning.giveBack(second, id, " "))).containsExactly("COMMENT_REQUIRED");

        countersigning.giveBack(second, id, "Le taux est à vérifier (fictif).");

        walk.waits(id, Stage.PROPOSED, "AUTHORISING_OFFICER");
        assertThat(walk.path(walk.number(id)))
                .contains(ids(COUNTERSIGN, IS_COUNTERSIGNED, SIGNATURE_MERGE))
                .doesNotContain(ids(LETTER_MERGE));
        assertThat(codesOf(() -> countersigning.giveBack(second, id, "Encore.")))
                .containsExactly("WRONG_STAGE");
        pages.save(second, id, 0, page.answers().with("paragraph", "Taux vérifié."));
        assertThat(trade.decide(second, call)).isEmpty();
        assertThat(trade.decide(first, call)).hasSize(1);
        jobs.runDue();
        walk.waits(id, Stage.AWARDED, "APPLICANT_SIGNATORY");
    }
}
