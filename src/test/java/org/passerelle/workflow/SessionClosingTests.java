package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.committee.ArbitrationRoom;
import org.passerelle.committee.Attendance;
import org.passerelle.committee.Ballots;
import org.passerelle.committee.Committee;
import org.passerelle.committee.Convocation;
import org.passerelle.committee.Deliberation;
import org.passerelle.committee.Deliberation.Change;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.Meetings;
import org.passerelle.committee.Motion;
import org.passerelle.committee.Outcome;
import org.passerelle.committee.Presence;
import org.passerelle.committee.RankingList;
import org.passerelle.committee.Seat;
import org.passerelle.committee.Seats;
import org.passerelle.committee.Session;
import org.passerelle.committee.SessionLine;
import org.passerelle.committee.Vote;
import org.passerelle.committee.WrittenProcedures;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.TieKind;
import org.passerelle.dossiers.Ties;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.PersonId;
import org.passerelle.people.Profile;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** A session ends whatever could be answered: four voting seats, two dossiers, and what cannot be voted is put off. */
@IntegrationTest
class SessionClosingTests {

    private static final LocalDateTime HELD = Trade.CLOSES.plusDays(12);
    private static final LocalDate LAST = Trade.CLOSES.plusDays(20).toLocalDate();

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    DueJobs jobs;

    @Autowired
    People people;

    @Autowired
    Committee committee;

    @Autowired
    ArbitrationRoom room;

    @Autowired
    Seats seats;

    @Autowired
    Meetings meetings;

    @Autowired
    Ballots ballots;

    @Autowired
    WrittenProcedures procedures;

    @Autowired
    Ties ties;

    CallId call;
    DossierId first;
    DossierId second;
    List<Seat> members;

    @BeforeEach
    void aRankingOfTwoBeforeFourMembers() {
        trade.peopled();
        call = walk.openCall("AAP-2027-TEST");
        first = walk.submitted(call, "Premier projet");
        second = walk.submitted(call, "Second projet");
        walk.appraise(first, "5").appraise(second, "4").to(Trade.CLOSES.plusDays(1));
        walk.propose(call);
        members = List.of(
                seat(chair().personId(), true),
                seat(member().personId(), false),
                seat(another("membre2"), false),
                seat(another("presidence2", Role.COMMITTEE_CHAIR), false));
        seats.assign(secretary(), call, members);
    }

    @Test
    void putsOffAnItemOfWhichRecusalsTookTheQuorumAndClosesTheOthers() {
        Meeting meeting = sitting();
        ballots.recuse(member(), meeting.id(), second, member().personId(), "Élue du territoire.");
        ballots.consent(secretary(), meeting.id(), first, motion(first));
        assertThat(codesOf(() -> ballots.consent(secretary(), meeting.id(), second, motion(second))))
                .containsExactly("MEETING_ITEM_QUORUM");
        assertThat(codesOf(this::close)).containsExactly("MEETING_UNANSWERED");

        walk.deliberate(call, Walk.change(second, RankingList.DEFERRED));

        areFirstProposedAndSecondDeferred();
    }

    @Test
    void putsNothingOffThatTheRoomCanStillAnswer() {
        Meeting meeting = sitting();
        ballots.consent(secretary(), meeting.id(), first, motion(first));

        assertThat(codesOf(() -> committee.deliberate(chair(), call, Walk.change(second, RankingList.DEFERRED))))
                .containsExactly("MEETING_NOT_VOTED");
    }

    @Test
    void putsOffAnItemOnWhichTooFewAnsweredInWriting() {
        Meeting written = written();
        answer(chair(), written, first, Vote.FOR);
        answer(member(), written, first, Vote.FOR);
        answer(chair(), written, second, Vote.FOR);
        walk.to(LAST.plusDays(1).atStartOfDay());
        assertThat(codesOf(this::close)).containsExactly("MEETING_UNANSWERED");

        walk.deliberate(call, Walk.change(second, RankingList.DEFERRED));

        areFirstProposedAndSecondDeferred();
    }

    @Test
    void putsOffAnItemThatWasRejectedInWriting() {
        Meeting written = answeredByTwo(Vote.AGAINST);
        assertThat(meetings.get(written.id()).ballot(second).orElseThrow().count(Vote.AGAINST))
                .isEqualTo(2);
        assertThat(codesOf(this::close)).containsExactly("MEETING_TURNED_DOWN");

        walk.deliberate(call, Walk.change(second, RankingList.DEFERRED));

        areFirstProposedAndSecondDeferred();
    }

    @Test
    void putsOffAnItemWhoseWrittenQuorumARecusalTookAfterTheCount() {
        Meeting written = answeredByTwo(Vote.FOR);
        ballots.recuse(member(), written.id(), second, member().personId(), "Élue du territoire.");
        assertThat(codesOf(this::close)).containsExactly("MEETING_UNANSWERED");

        walk.deliberate(call, Walk.change(second, RankingList.DEFERRED));

        areFirstProposedAndSecondDeferred();
    }

    @Test
    void letsTheSecretaryPutOffATieThatIsClosedToTheChair() {
        Meeting meeting = sitting(Presence.PRESENT);
        tieTheChair();
        ballots.consent(secretary(), meeting.id(), first, motion(first));
        ballots.vote(
                secretary(),
                meeting.id(),
                second,
                motion(second),
                Map.of(member().personId(), Vote.FOR, members.get(2).person(), Vote.AGAINST));
        assertThat(codesOf(this::close)).containsExactly("MEETING_CLOSED_ITEM");

        keep(new Change(RankingList.DEFERRED, Map.of(), "Voix partagées (fictif)"));
        close();

        areFirstProposedAndSecondDeferred();
        assertThat(outcome(second).reason()).isEqualTo("Voix partagées (fictif)");
    }

    @Test
    void callsNoDepartureWhatWasAdoptedAsProposedWithoutTheChair() {
        Meeting meeting = sitting(Presence.PRESENT);
        tieTheChair();
        ballots.consent(secretary(), meeting.id(), first, motion(first));
        ballots.consent(secretary(), meeting.id(), second, motion(second));

        close();

        assertThat(outcome(second).list()).isEqualTo(RankingList.MAIN);
        assertThat(outcome(second).departs()).isFalse();
    }

    @Test
    void keepsTheReasonOfADepartureThatWasAdoptedWithoutTheChair() {
        Meeting meeting = sitting(Presence.PRESENT);
        tieTheChair();
        ballots.consent(secretary(), meeting.id(), first, motion(first));
        ballots.consent(secretary(), meeting.id(), second, new Motion(RankingList.WAITING, Map.of()));
        assertThat(codesOf(this::close)).containsExactly("MEETING_CLOSED_ITEM");

        keep(new Change(RankingList.WAITING, Map.of(), "Partenaire à confirmer (fictif)"));
        close();

        assertThat(outcome(second).departs()).isTrue();
        assertThat(outcome(second).reason()).isEqualTo("Partenaire à confirmer (fictif)");
    }

    @Test
    void isClosedByTheSeatThatPresidesOrByAnotherThatIsThereInItsPlace() {
        Meeting meeting = sitting(Presence.PRESENT);
        ballots.consent(secretary(), meeting.id(), first, motion(first));
        ballots.consent(secretary(), meeting.id(), second, motion(second));
        Actor substitute = trade.actor("presidence2");
        assertThat(codesOf(() -> committee.deliberate(substitute, call, Deliberation.acceptProposal())))
                .containsExactly("MEETING_NOT_PRESIDED");

        meetings.attend(
                secretary(),
                meeting.id(),
                List.of(
                        new Attendance(members.get(0), Presence.EXCUSED, null),
                        new Attendance(members.get(1), Presence.PRESENT, null),
                        new Attendance(members.get(3), Presence.PRESENT, null)));
        assertThat(codesOf(this::close)).containsExactly("MEETING_NOT_PRESIDED");
        committee.deliberate(substitute, call, Deliberation.acceptProposal());

        assertThat(committee.sessions(secretary(), call))
                .singleElement()
                .satisfies(session -> assertThat(session.deliberatedBy()).isEqualTo(substitute.name()));
    }

    private void areFirstProposedAndSecondDeferred() {
        walk.waits(first, Stage.PROPOSED, "AUTHORISING_OFFICER");
        assertThat(outcome(second).list()).isEqualTo(RankingList.DEFERRED);
    }

    private Meeting sitting(Presence... others) {
        Meeting meeting = meetings.convene(secretary(), call, new Convocation(HELD, "Paris", "Classement"));
        walk.to(HELD);
        meetings.attend(
                secretary(),
                meeting.id(),
                List.of(
                        new Attendance(members.get(0), Presence.PRESENT, null),
                        new Attendance(members.get(1), Presence.PRESENT, null),
                        new Attendance(members.get(2), others.length > 0 ? others[0] : Presence.EXCUSED, null)));
        meetings.open(secretary(), meeting.id(), "");
        return meetings.get(meeting.id());
    }

    private Meeting written() {
        return procedures.open(secretary(), call, LAST, "Avis sur deux dossiers");
    }

    private Meeting answeredByTwo(Vote onTheSecond) {
        Meeting written = written();
        for (Actor actor : List.of(chair(), member())) {
            answer(actor, written, first, Vote.FOR);
            answer(actor, written, second, onTheSecond);
        }
        walk.to(LAST.plusDays(1).atStartOfDay());
        return written;
    }

    private void answer(Actor actor, Meeting written, DossierId dossier, Vote vote) {
        procedures.answer(actor, written.id(), dossier, vote, "Avis motivé (fictif)");
    }

    private void tieTheChair() {
        ties.find(trade.actor(Role.CASE_OFFICER), second, chair().personId(), TieKind.FAMILY, "Frère (fictif)");
        jobs.runDue();
    }

    private void keep(Change change) {
        room.take(
                secretary(),
                call,
                Map.of(second, change),
                room.of(secretary(), call).version());
    }

    private void close() {
        walk.deliberate(call, Deliberation.acceptProposal());
    }

    private Motion motion(DossierId id) {
        return new Motion(line(id).proposed().list(), line(id).proposed().grants());
    }

    private SessionLine line(DossierId id) {
        return committee.sessions(secretary(), call).stream()
                .filter(Session::isOpen)
                .flatMap(session -> session.lines().stream())
                .filter(line -> line.dossier().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Outcome outcome(DossierId id) {
        return committee.outcomes(call).get(id).outcome();
    }

    private PersonId another(String login) {
        return another(login, Role.COMMITTEE_MEMBER);
    }

    private PersonId another(String login, Role role) {
        return people.create(
                Actor.clockwork(),
                new Profile(
                        login,
                        "Zozime fictif " + login,
                        login + "@exemple.invalid",
                        Language.FR,
                        Set.of(role),
                        null,
                        null,
                        null,
                        null));
    }

    private static Seat seat(PersonId person, boolean chairs) {
        return new Seat(person, "", "Corps fictif", true, chairs);
    }

    private Actor secretary() {
        return trade.actor(Role.COMMITTEE_SECRETARY);
    }

    private Actor chair() {
        return trade.actor(Role.COMMITTEE_CHAIR);
    }

    private Actor member() {
        return trade.actor(Role.COMMITTEE_MEMBER);
    }
}
