package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;
import static org.passerelle.workflow.Walk.ids;
import static org.passerelle.workflow.model.WrittenElement.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.CallId;
import org.passerelle.committee.Ballot;
import org.passerelle.committee.Deliberation;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.Meetings;
import org.passerelle.committee.Seat;
import org.passerelle.committee.Seats;
import org.passerelle.committee.Vote;
import org.passerelle.committee.WrittenProcedures;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.dossiers.Worklist;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** A dossier about which a committee answers in writing is withdrawn meanwhile. */
@IntegrationTest
class WrittenWithdrawalPathsTests {

    private static final String CODE = "AAP-2027-TEST";

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    DueJobs jobs;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Seats seats;

    @Autowired
    Meetings meetings;

    @Autowired
    WrittenProcedures procedures;

    @Autowired
    Worklist worklist;

    DossierId gone;
    DossierId left;
    Meeting written;

    @WalkedOnce
    void twoDossiersAreAskedAbout() {
        trade.peopled();
        CallId call = walk.openCall(CODE);
        gone = walk.submitted(call);
        left = walk.submitted(call, "Deuxième dossier fictif");
        walk.to(Trade.CLOSES.plusDays(5));
        walk.appraise(gone, "4").appraise(left, "4").propose(call);
        Actor secretary = trade.actor(Role.COMMITTEE_SECRETARY);
        seats.assign(secretary, call, List.of(seat(chair(), true), seat(member(), false)));
        written = procedures.open(secretary, call, Trade.CLOSES.plusDays(30).toLocalDate(), "Deux dossiers");
    }

    @Test
    void waitsNoLongerForWhoHasAnsweredOnAllTheOthers() {
        answer(chair(), left);
        answersAwaited("COMMITTEE_CHAIR", "COMMITTEE_MEMBER");

        withdraw();

        answersAwaited("COMMITTEE_MEMBER");
        assertThat(procedures.awaited(written.id()))
                .extracting(each -> each.seat().person())
                .containsExactly(member().personId());
        assertThat(codesOf(() -> answer(member(), gone))).containsExactly("WRITTEN_WITHDRAWN");
        answer(member(), left);
        answersAwaited();
        assertThat(meetings.get(written.id()).ballots())
                .extracting(Ballot::dossier)
                .containsExactly(left);
        walk.deliberate(written.call(), Deliberation.acceptProposal());
        walk.waits(left, Stage.PROPOSED, "AUTHORISING_OFFICER");
    }

    @Test
    void sparesNobodyWhoHadAnsweredEverythingASecondTime() {
        answer(chair(), gone);
        answer(chair(), left);
        answersAwaited("COMMITTEE_MEMBER");

        withdraw();

        answersAwaited("COMMITTEE_MEMBER");
        assertThat(jobs.incidents()).isZero();
        assertThat(walk.path(CODE)).doesNotContain(ids(COUNT_ANSWERS));
    }

    @Test
    void countsAtOnceWhereAllHaveAnsweredOnTheOthers() {
        answer(chair(), left);
        answer(member(), left);

        withdraw();

        answersAwaited();
        assertThat(walk.path(CODE)).contains(ids(COUNT_ANSWERS, ANSWERS_COUNTED));
    }

    private void withdraw() {
        dossiers.withdraw(trade.actor("signatory"), gone, "Projet abandonné (fictif)");
        jobs.runDue();
    }

    private void answer(Actor actor, DossierId dossier) {
        procedures.answer(actor, written.id(), dossier, Vote.FOR, "");
        jobs.runDue();
    }

    private void answersAwaited(String... awaited) {
        assertThat(worklist.of(written.call()).stream().filter(each -> each.kind() == WorkItem.Kind.ANSWER_IN_WRITING))
                .extracting(WorkItem::awaited)
                .containsExactlyInAnyOrder(awaited);
    }

    private static Seat seat(Actor actor, boolean chairs) {
        return new Seat(actor.personId(), actor.name(), "Corps fictif", true, chairs);
    }

    private Actor chair() {
        return trade.actor(Role.COMMITTEE_CHAIR);
    }

    private Actor member() {
        return trade.actor(Role.COMMITTEE_MEMBER);
    }
}
