package org.passerelle.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.passerelle.Refusals.codesOf;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;
import org.passerelle.people.Role;
import org.passerelle.shared.Money;
import org.passerelle.shared.Refusal;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;

/** A committee from its convocation to the close of its meeting. */
@IntegrationTest
class MeetingsTests {

    private static final LocalDateTime NOW = Trade.CLOSES.plusDays(1);
    private static final LocalDateTime SOON = NOW.toLocalDate().plusDays(10).atTime(9, 30);

    @Autowired
    Trade trade;

    @Autowired
    Committee committee;

    @Autowired
    Seats seats;

    @Autowired
    Meetings meetings;

    @Autowired
    Ballots ballots;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DueJobs jobs;

    @Autowired
    org.passerelle.exceptions.Exceptions exceptions;

    CallId call;

    DossierId dossier;

    @WalkedOnce
    void aRankedCall() {
        call = trade.peopled().publishedCall("AAP-2027-TEST");
        advance(Trade.OPENS.plusDays(1));
        dossier = trade.completeDraft(call, "agent", "Bon", "24000.00");
        dossiers.submit(trade.actor("signatory"), dossier);
        trade.admissible(dossier);
        trade.appraise(dossier, "4");
        advance(NOW);
        committee.propose(secretary(), call);
        seats.assign(secretary(), call, List.of(seat(Role.COMMITTEE_CHAIR, true), seat(Role.COMMITTEE_MEMBER, true)));
    }

    @Test
    void refusesACommitteeWithoutOneChairAmongThoseWhoMayPreside() {
        assertThat(codesOf(() -> seats.assign(secretary(), call, List.of(seat(Role.COMMITTEE_MEMBER, true)))))
                .containsExactly("SEATS_CHAIR");
        assertThat(codesOf(() -> seats.assign(secretary(), call, List.of(seat(Role.REVIEWER, false)))))
                .containsExactly("SEATS_CHAIR", "SEATS_NOBODY", "SEATS_STRANGER");
    }

    @Test
    void refusesAMeetingWithinTheDaysOfNotice() {
        Convocation hurried = new Convocation(SOON.minusDays(1), "Paris", "Classement");

        assertThat(codesOf(() -> meetings.convene(secretary(), call, hurried))).containsExactly("MEETING_TOO_SOON");
    }

    @Test
    void refusesToOpenWithoutQuorumAndNeedsNoneTheSecondTime() {
        Meeting first = convene();
        assertThat(codesOf(() -> meetings.open(secretary(), first.id(), "Avancée (fictif)")))
                .containsExactly("MEETING_NO_QUORUM");

        advance(SOON);
        attend(first, Map.of());
        meetings.adjourn(secretary(), first.id());
        Meeting second = meetings.convene(
                secretary(), call, new Convocation(SOON.plusDays(1), "Paris", "Classement, seconde convocation"));
        attend(second, Map.of(Role.COMMITTEE_CHAIR, Presence.PRESENT));
        meetings.open(secretary(), second.id(), "Avancée (fictif)");

        assertThat(second.again()).isTrue();
        assertThat(meetings.get(second.id()).status()).isEqualTo(Meeting.Status.OPEN);
    }

    @Test
    void needsNoQuorumWhereTheSecondConvocationIsCalledOffAndSentAnew() {
        Meeting first = convene();
        advance(SOON);
        attend(first, Map.of());
        meetings.adjourn(secretary(), first.id());
        Convocation tomorrow = new Convocation(SOON.plusDays(1), "Paris", "Classement, seconde convocation");
        Meeting second = meetings.convene(secretary(), call, tomorrow);
        meetings.callOff(secretary(), second.id(), "Mauvaise salle (fictif)");

        Meeting third = meetings.convene(secretary(), call, tomorrow);

        assertThat(third.again()).isTrue();
        attend(third, Map.of(Role.COMMITTEE_CHAIR, Presence.PRESENT));
        meetings.open(secretary(), third.id(), "Avancée (fictif)");
        assertThat(meetings.get(third.id()).status()).isEqualTo(Meeting.Status.OPEN);
    }

    @Test
    void findsNoQuorumMissingBeforeTheHourNorWhereNobodyLookedWhoCame() {
        Meeting meeting = convene();
        attend(meeting, Map.of(Role.COMMITTEE_CHAIR, Presence.EXCUSED));
        advance(SOON.minusMinutes(1));
        assertThat(codesOf(() -> meetings.adjourn(secretary(), meeting.id()))).containsExactly("MEETING_NOT_YET");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> meetings.adjourn(secretary(), meeting.id()))
                .satisfies(refusal ->
                        assertThat(refusal.findings().get(0).evidence()).containsEntry("at", SOON));

        meetings.callOff(secretary(), meeting.id(), "Autre date (fictif)");
        Meeting next = meetings.convene(
                secretary(), call, new Convocation(SOON.plusDays(10), "Salle fictive 3", "Classement"));
        advance(SOON.plusDays(10));
        assertThat(codesOf(() -> meetings.adjourn(secretary(), next.id()))).containsExactly("MEETING_NO_ATTENDANCE");
        assertThat(exceptions.of(trade.actor(Role.AUDITOR), call)).isEmpty();
    }

    @Test
    void givesAMissingQuorumInTheRegisterOfExceptions() {
        Meeting meeting = convene();
        advance(SOON);
        attend(meeting, Map.of());

        meetings.adjourn(secretary(), meeting.id());

        assertThat(exceptions.of(trade.actor(Role.AUDITOR), call))
                .singleElement()
                .satisfies(line -> assertThat(line.kind()).isEqualTo(org.passerelle.exceptions.ExceptionKind.NO_QUORUM))
                .satisfies(line -> assertThat(line.by()).isEqualTo(secretary().name()))
                .satisfies(line -> assertThat(line.detail()).containsEntry("represented", 0));
    }

    @Test
    void givesASessionClosedWithoutAMeetingInTheRegisterOfExceptions() {
        deliberate(new Deliberation(Map.of(), List.of("Hélène Marchal", "Paul Ndiaye"), "Salle fictive 9"));

        assertThat(exceptions.of(trade.actor(Role.AUDITOR), call))
                .singleElement()
                .satisfies(
                        line -> assertThat(line.kind()).isEqualTo(org.passerelle.exceptions.ExceptionKind.UNCONVENED))
                .satisfies(line -> assertThat(line.by()).isEqualTo(chair().name()))
                .satisfies(line -> assertThat(line.detail())
                        .containsEntry("place", "Salle fictive 9")
                        .containsEntry("present", "Hélène Marchal, Paul Ndiaye"));
    }

    @Test
    void countsTheVoteOfAProxyAndNotWhereItsHolderTakesNoPart() {
        Meeting meeting = convene();
        meetings.attend(
                secretary(),
                meeting.id(),
                List.of(
                        new Attendance(seat(Role.COMMITTEE_CHAIR, true), Presence.PRESENT, null),
                        new Attendance(
                                seat(Role.COMMITTEE_MEMBER, true), Presence.PROXY, person(Role.COMMITTEE_CHAIR))));
        meetings.open(secretary(), meeting.id(), "Avancée (fictif)");
        ballots.vote(chair(), meeting.id(), dossier, main(), votes(Vote.FOR, Vote.AGAINST));
        assertThat(meetings.get(meeting.id()).ballot(dossier).orElseThrow().result())
                .isEqualTo(Ballot.Result.ADOPTED_BY_CHAIR);

        ballots.recuse(secretary(), meeting.id(), dossier, person(Role.COMMITTEE_CHAIR), "Élue du territoire.");

        assertThat(meetings.get(meeting.id()).voters(dossier)).isEmpty();
        assertThat(codesOf(() -> ballots.consent(secretary(), meeting.id(), dossier, main())))
                .containsExactly("MEETING_ITEM_QUORUM");
    }

    @Test
    void opensBeforeItsDayOnlyWithAReasonThatTheRegisterGives() {
        Meeting meeting = convene();
        attend(meeting, Map.of(Role.COMMITTEE_CHAIR, Presence.PRESENT, Role.COMMITTEE_MEMBER, Presence.REMOTE));

        assertThat(codesOf(() -> meetings.open(secretary(), meeting.id(), " "))).containsExactly("REQUIRED_FIELD");
        meetings.open(secretary(), meeting.id(), "Tous les membres sont là (fictif)");

        assertThat(meetings.openingReason(meeting.id())).isEqualTo("Tous les membres sont là (fictif)");
        assertThat(exceptions.of(trade.actor(Role.AUDITOR), call))
                .filteredOn(line -> line.kind() == org.passerelle.exceptions.ExceptionKind.EARLY_MEETING)
                .singleElement()
                .satisfies(line -> assertThat(line.reason()).isEqualTo("Tous les membres sont là (fictif)"))
                .satisfies(line -> assertThat(line.by()).isEqualTo(secretary().name()));
    }

    @Test
    void refusesToAdjournWhereEnoughHaveCome() {
        Meeting meeting = convene();
        attend(meeting, Map.of(Role.COMMITTEE_CHAIR, Presence.PRESENT));
        advance(SOON);

        assertThat(codesOf(() -> meetings.adjourn(secretary(), meeting.id()))).containsExactly("MEETING_HAS_QUORUM");
    }

    @Test
    void closesWithWhatWasVotedAndNamesWhoWasThere() {
        Meeting meeting = opened();
        ballots.vote(chair(), meeting.id(), dossier, main(), votes(Vote.FOR, Vote.ABSTAIN));

        Session closed = deliberate(Deliberation.acceptProposal());

        assertThat(closed.present()).hasSize(2);
        assertThat(closed.place()).isEqualTo("Salle fictive 3");
        assertThat(meetings.get(meeting.id()).status()).isEqualTo(Meeting.Status.CLOSED);
    }

    @Test
    void refusesToCloseWhatTheCommitteeDidNotAgreeTo() {
        Meeting meeting = opened();
        assertThat(codesOf(this::close)).containsExactly("MEETING_NOT_VOTED");

        ballots.vote(chair(), meeting.id(), dossier, main(), votes(Vote.AGAINST, Vote.AGAINST));
        assertThat(codesOf(this::close)).containsExactly("MEETING_REJECTED");

        ballots.consent(chair(), meeting.id(), dossier, new Motion(RankingList.WAITING, Map.of()));
        assertThat(codesOf(this::close)).containsExactly("MEETING_OTHER_MOTION");
    }

    @Test
    void annulsTheVoteOfAMemberWhoWithdrawsAndCountsItNoMore() {
        Meeting meeting = opened();
        ballots.vote(chair(), meeting.id(), dossier, main(), votes(Vote.FOR, Vote.FOR));

        Actor member = trade.actor(Role.COMMITTEE_MEMBER);
        ballots.recuse(member, meeting.id(), dossier, member.personId(), "Élue du territoire.");

        assertThat(codesOf(this::close)).containsExactly("MEETING_NOT_VOTED");
        assertThat(codesOf(() -> ballots.vote(chair(), meeting.id(), dossier, main(), votes(Vote.FOR, Vote.FOR))))
                .containsExactly("MEETING_VOTES");
        ballots.vote(chair(), meeting.id(), dossier, main(), Map.of(person(Role.COMMITTEE_CHAIR), Vote.FOR));
        assertThat(deliberate(Deliberation.acceptProposal()).isOpen()).isFalse();
    }

    @Test
    void letsAMemberWithdrawOnlyItself() {
        Meeting meeting = opened();

        assertThat(codesOf(() -> ballots.recuse(
                        trade.actor(Role.COMMITTEE_MEMBER),
                        meeting.id(),
                        dossier,
                        person(Role.COMMITTEE_CHAIR),
                        "Pour elle.")))
                .containsExactly("FORBIDDEN");
    }

    @Test
    void refusesAProxyHeldBySomebodyWhoIsAway() {
        Meeting meeting = convene();
        List<Attendance> attendance = List.of(
                new Attendance(seat(Role.COMMITTEE_CHAIR, true), Presence.PROXY, person(Role.COMMITTEE_MEMBER)),
                new Attendance(seat(Role.COMMITTEE_MEMBER, true), Presence.EXCUSED, null));

        assertThat(codesOf(() -> meetings.attend(secretary(), meeting.id(), attendance)))
                .containsExactly("MEETING_PROXY");
    }

    @Test
    void refusesASecondConvocationWhileOneStandsAndTakesOneOnceItIsCalledOff() {
        Meeting meeting = convene();
        assertThat(codesOf(this::convene)).containsExactly("ALREADY_DONE");

        meetings.callOff(secretary(), meeting.id(), "Grève des transports.");

        assertThat(convene().number()).isEqualTo(2);
    }

    @Test
    void refusesToCloseWhileTheMeetingHasNotBegun() {
        convene();

        assertThat(codesOf(this::close)).containsExactly("WRONG_STAGE");
    }

    private Meeting convene() {
        return meetings.convene(secretary(), call, new Convocation(SOON, "Salle fictive 3", "Classement"));
    }

    private Meeting opened() {
        Meeting meeting = convene();
        attend(meeting, Map.of(Role.COMMITTEE_CHAIR, Presence.PRESENT, Role.COMMITTEE_MEMBER, Presence.REMOTE));
        meetings.open(secretary(), meeting.id(), "Avancée (fictif)");
        return meetings.get(meeting.id());
    }

    private void attend(Meeting meeting, Map<Role, Presence> there) {
        List<Attendance> attendance = there.entrySet().stream()
                .map(each -> new Attendance(seat(each.getKey(), true), each.getValue(), null))
                .toList();
        meetings.attend(secretary(), meeting.id(), attendance);
    }

    private static Motion main() {
        return new Motion(RankingList.MAIN, Map.of("MEAE", Money.of(24_000)));
    }

    private Map<PersonId, Vote> votes(Vote chair, Vote member) {
        Map<PersonId, Vote> votes = new LinkedHashMap<>();
        votes.put(person(Role.COMMITTEE_CHAIR), chair);
        votes.put(person(Role.COMMITTEE_MEMBER), member);
        return votes;
    }

    private void close() {
        deliberate(Deliberation.acceptProposal());
    }

    private Session deliberate(Deliberation deliberation) {
        return committee.deliberate(chair(), call, deliberation);
    }

    private Seat seat(Role role, boolean voting) {
        Actor actor = trade.actor(role);
        return new Seat(actor.personId(), actor.name(), "Corps fictif", voting, role == Role.COMMITTEE_CHAIR);
    }

    private PersonId person(Role role) {
        return trade.actor(role).personId();
    }

    private Actor secretary() {
        return trade.actor(Role.COMMITTEE_SECRETARY);
    }

    private Actor chair() {
        return trade.actor(Role.COMMITTEE_CHAIR);
    }

    private void advance(LocalDateTime to) {
        jobs.advanceTo(to.atZone(Trade.PARIS).toInstant());
    }
}
