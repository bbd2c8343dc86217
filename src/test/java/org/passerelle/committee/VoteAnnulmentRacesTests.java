package org.passerelle.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.ConflictFound;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;
import org.passerelle.people.Role;
import org.passerelle.people.Trail;
import org.passerelle.shared.Money;
import org.passerelle.workflow.Walk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Conflicts of two members found at the same instant: neither recount brings back the vote that the other annulled. */
@IntegrationTest
class VoteAnnulmentRacesTests {

    private static final LocalDateTime SITS = Trade.CLOSES.plusDays(20);

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    Seats seats;

    @Autowired
    Meetings meetings;

    @Autowired
    Ballots ballots;

    @Autowired
    Trail trail;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    CallId call;
    DossierId id;
    Actor chair;
    Actor one;
    Actor other;
    Meeting meeting;

    @BeforeEach
    void threeVotesForADossier() {
        trade.peopled();
        call = walk.openCall("AAP-2027-TEST");
        id = walk.submitted(call);
        walk.to(Trade.CLOSES.plusDays(5));
        walk.appraise(id, "4").propose(call);
        chair = trade.actor(Role.COMMITTEE_CHAIR);
        one = trade.actor(Role.COMMITTEE_MEMBER);
        other = trade.member("member2");
        meeting = opened();
        Map<PersonId, Vote> all =
                Map.of(chair.personId(), Vote.FOR, one.personId(), Vote.FOR, other.personId(), Vote.FOR);
        ballots.vote(chair, meeting.id(), id, new Motion(RankingList.MAIN, Map.of("MEAE", Money.of(24_000))), all);
        walk.deliberate(call, Deliberation.acceptProposal());
    }

    @Test
    void eachAnnulsTheOwnVoteAndLeavesTheOtherAnnulled() {
        CompletableFuture<Void> second = transaction.execute(first -> {
            found(one);
            CompletableFuture<Void> beside =
                    CompletableFuture.runAsync(() -> transaction.executeWithoutResult(own -> found(other)));
            while (!isSomebodyWaiting() && !beside.isDone()) {
                Thread.onSpinWait();
            }
            return beside;
        });
        second.join();

        Meeting after = meetings.get(meeting.id());
        assertThat(after.recused(id)).containsExactlyInAnyOrder(one.personId(), other.personId());
        assertThat(after.ballot(id).orElseThrow().votes()).containsOnlyKeys(chair.personId());
        assertThat(trail.ofDossier(id.value()))
                .filteredOn(entry -> entry.verb().equals("annulVote"))
                .hasSize(2);
    }

    private void found(Actor member) {
        events.publishEvent(new ConflictFound(member.personId(), Set.of(id), "Lien fictif"));
    }

    /** Whether a transaction waits for a row that another one holds. */
    private boolean isSomebodyWaiting() {
        return jdbc.sql("select exists (select 1 from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private Meeting opened() {
        Actor secretary = trade.actor(Role.COMMITTEE_SECRETARY);
        List<Seat> members = List.of(
                new Seat(chair.personId(), "", "Ministère", true, true),
                new Seat(one.personId(), "", "Association", true, false),
                new Seat(other.personId(), "", "Association", true, false));
        seats.assign(secretary, call, members);
        Meeting convened = meetings.convene(secretary, call, new Convocation(SITS, "Salle fictive 3", "Classement"));
        walk.to(SITS);
        meetings.attend(
                secretary,
                convened.id(),
                members.stream()
                        .map(seat -> new Attendance(seat, Presence.PRESENT, null))
                        .toList());
        meetings.open(secretary, convened.id(), "Avancée (fictif)");
        return convened;
    }
}
