package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;
import static org.passerelle.workflow.Walk.ids;
import static org.passerelle.workflow.model.WrittenElement.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallId;
import org.passerelle.calls.CallStage;
import org.passerelle.calls.Calls;
import org.passerelle.committee.Attendance;
import org.passerelle.committee.Ballot;
import org.passerelle.committee.Ballots;
import org.passerelle.committee.Committee;
import org.passerelle.committee.Convocation;
import org.passerelle.committee.Deliberation;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.Meetings;
import org.passerelle.committee.Minutes;
import org.passerelle.committee.MinutesRegister;
import org.passerelle.committee.Motion;
import org.passerelle.committee.Presence;
import org.passerelle.committee.RankingList;
import org.passerelle.committee.Seat;
import org.passerelle.committee.Seats;
import org.passerelle.committee.Session;
import org.passerelle.committee.SessionReaders;
import org.passerelle.committee.Vote;
import org.passerelle.committee.WrittenProcedures;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.TieKind;
import org.passerelle.dossiers.Ties;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.dossiers.Worklist;
import org.passerelle.notices.Mail;
import org.passerelle.notices.Outbox;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** A joint fund answers in writing after a tie: all answer, some stay silent, a tie again, a recusal, given up. */
@IntegrationTest
class WrittenPathsTests {

    private static final String CODE = "AAP-2027-FONDS";
    private static final LocalDate LAST = Trade.CLOSES.plusDays(30).toLocalDate();

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    DueJobs jobs;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Calls calls;

    @Autowired
    Committee committee;

    @Autowired
    Seats seats;

    @Autowired
    Meetings meetings;

    @Autowired
    Ballots ballots;

    @Autowired
    WrittenProcedures procedures;

    @Autowired
    MinutesRegister register;

    @Autowired
    SessionReaders readers;

    @Autowired
    Worklist worklist;

    @Autowired
    Ties ties;

    @Autowired
    People people;

    @Autowired
    Outbox outbox;

    CallId call;
    DossierId dossier;

    @WalkedOnce
    void aDossierPutOffAfterATie() {
        call = trade.peopled()
                .published(Definitions.with(
                        CODE,
                        Map.of(
                                "scheme",
                                "JOINT_FUND",
                                "funders",
                                List.of(funder("MEAE", "Ministère"), funder("DGCT", "Trésor")))));
        walk.to(Trade.OPENS.plusDays(1));
        dossier = trade.completeDraft(call, "agent", "Campus fictif", "24000.00");
        dossiers.edit(trade.actor("agent"), dossier, DossierContent.answers(Map.of("jointSignature", true)));
        dossiers.submit(trade.actor("signatory"), dossier);
        jobs.runDue();
        walk.appraise(dossier, "4").to(Trade.CLOSES.plusDays(1));
        walk.propose(call);
        seats.assign(secretary(), call, List.of(seat(chair(), true), seat(state(), false)));
        Meeting meeting =
                meetings.convene(secretary(), call, new Convocation(Trade.CLOSES.plusDays(12), "Paris", "Classement"));
        walk.to(Trade.CLOSES.plusDays(12));
        meetings.attend(
                secretary(),
                meeting.id(),
                List.of(
                        new Attendance(seat(chair(), true), Presence.PRESENT, null),
                        new Attendance(seat(state(), false), Presence.REMOTE, null)));
        meetings.open(secretary(), meeting.id(), "Avancée (fictif)");
        ballots.vote(
                chair(),
                meeting.id(),
                dossier,
                motion(),
                Map.of(chair().personId(), Vote.FOR, state().personId(), Vote.AGAINST));
        assertThat(meetings.get(meeting.id()).ballot(dossier))
                .map(Ballot::result)
                .contains(Ballot.Result.TIED);
        walk.deliberate(call, Walk.change(dossier, RankingList.DEFERRED));
        walk.waits(dossier, Stage.DEFERRED, "COMMITTEE_SECRETARY");
        walk.propose(call);
    }

    @Test
    void countsAsSoonAsEverySeatHasAnsweredAndClosesWithMinutesOfItsOwn() {
        Meeting written = open();
        answersAwaited("COMMITTEE_CHAIR", "PARTNER_STATE_OFFICER");
        answer(chair(), written, Vote.AGAINST);
        answer(chair(), written, Vote.FOR);
        answersAwaited("PARTNER_STATE_OFFICER");
        assertThat(codesOf(this::close)).containsExactly("WRONG_STAGE");
        answer(state(), written, Vote.FOR);

        answersAwaited();
        assertThat(result(written)).isEqualTo(Ballot.Result.ADOPTED);
        assertThat(codesOf(() -> answer(state(), written, Vote.AGAINST))).containsExactly("WRONG_STAGE");
        close();

        walk.waits(dossier, Stage.PROPOSED, "AUTHORISING_OFFICER");
        assertThat(register.of(secretary(), call)).extracting(Minutes::meeting).contains(written.id());
        assertThat(walk.path(CODE))
                .contains(ids(COUNT_ANSWERS, ANSWERS_COUNTED))
                .doesNotContain(ids(ANSWERS_END));
    }

    @Test
    void remindsWhoIsSilentAndCountsWithoutItWhenTheTimeIsOver() {
        Meeting written = open();
        answer(chair(), written, Vote.FOR);

        assertThat(walk.to(LAST.plusDays(1).atStartOfDay()))
                .extracting(DueJobs.Fired::timer)
                .contains("answers-reminder", "answers-end");

        answersAwaited();
        assertThat(result(written)).isEqualTo(Ballot.Result.ADOPTED);
        assertThat(meetings.get(written.id()).of(state().personId()))
                .map(Attendance::presence)
                .contains(Presence.ABSENT);
        assertThat(walk.path(CODE)).contains(ids(VOTERS_REMINDED, ANSWERS_END, ANSWERS_COUNTED));
    }

    @Test
    void staysTiedWithoutACastingVoteAndIsPutOffAgain() {
        Meeting written = open();
        answer(chair(), written, Vote.FOR);
        answer(state(), written, Vote.AGAINST);

        assertThat(result(written)).isEqualTo(Ballot.Result.TIED);
        assertThat(codesOf(this::close)).containsExactly("MEETING_TIED");
        walk.deliberate(call, Walk.change(dossier, RankingList.DEFERRED));
        walk.waits(dossier, Stage.DEFERRED, "COMMITTEE_SECRETARY");
    }

    @Test
    void waitsForNobodyWhoTakesNoPart() {
        Meeting written = open();
        answer(chair(), written, Vote.FOR);

        ballots.recuse(state(), written.id(), dossier, state().personId(), "Élu du territoire.");
        jobs.runDue();

        answersAwaited();
        assertThat(result(written)).isEqualTo(Ballot.Result.ADOPTED);
        assertThat(codesOf(() -> answer(state(), written, Vote.FOR))).containsExactly("CONFLICT_OF_INTEREST");
    }

    @Test
    void asksNothingOfAMemberToWhomTheDossierIsClosedFromTheStart() {
        tie(state());

        Meeting written = open();

        answersAwaited("COMMITTEE_CHAIR");
        assertThat(meetings.get(written.id()).recused(dossier)).containsExactly(state().personId());
        assertThat(codesOf(() -> answer(state(), written, Vote.AGAINST))).containsExactly("CONFLICT_OF_INTEREST");
        answer(chair(), written, Vote.FOR);
        answersAwaited();
        assertThat(result(written)).isEqualTo(Ballot.Result.ADOPTED);
    }

    @Test
    void forgetsTheAnswerOfAMemberToWhomTheDossierClosesMeanwhile() {
        Meeting written = open();
        answer(state(), written, Vote.AGAINST);

        tie(state());

        assertThat(procedures.answers(written.id())).isEmpty();
        answer(chair(), written, Vote.FOR);
        answersAwaited();
        assertThat(result(written)).isEqualTo(Ballot.Result.ADOPTED);
    }

    @Test
    void waitsNoLongerForAMemberToWhomTheDossierClosesMeanwhile() {
        Meeting written = open();

        tie(state());

        answersAwaited("COMMITTEE_CHAIR");
        answer(chair(), written, Vote.FOR);
        answersAwaited();
    }

    @Test
    void isCalledOffOnceTheRankingThatItAsksAboutIsTakenBack() {
        Meeting written = open();
        people.introduce(state(), state().name(), Language.EN);

        tie(trade.actor("reviewer1"));

        assertThat(calledOff(state())).contains("the ranking that it was about is being made anew");
        assertThat(calledOff(chair())).contains("le classement sur lequel elle portait est repris");
        assertThat(calledOff(secretary())).contains("le classement sur lequel elle portait est repris");
        assertThat(committee.sessions(secretary(), call)).noneMatch(Session::isOpen);
        assertThat(meetings.get(written.id()).status()).isEqualTo(Meeting.Status.CALLED_OFF);
        answersAwaited();
        assertThat(codesOf(() -> answer(chair(), written, Vote.FOR))).containsExactly("WRONG_STAGE");
        assertThat(walk.path(CODE)).contains(ids(PROCEDURE_DROPPED)).doesNotContain(ids(COUNT_ANSWERS));
    }

    private String calledOff(Actor reader) {
        return outbox.to(people.get(reader.personId()).email()).stream()
                .filter(mail -> mail.key().equals("written.calledOff"))
                .map(Mail::body)
                .collect(Collectors.joining());
    }

    @Test
    void asksNobodyAnyMoreOnceItsCallIsGivenUp() {
        Meeting written = open();
        answer(chair(), written, Vote.FOR);

        calls.cancel(trade.actor(Role.CALL_MANAGER), call, "Crédits annulés (fictif)");
        jobs.runDue();

        answersAwaited();
        assertThat(meetings.get(written.id()).status()).isEqualTo(Meeting.Status.CALLED_OFF);
        assertThat(codesOf(() -> answer(state(), written, Vote.FOR))).containsExactly("CALL_CANCELLED");
        assertThat(walk.path(CODE)).contains(ids(PROCEDURE_DROPPED)).doesNotContain(ids(COUNT_ANSWERS));
    }

    @Test
    void asksNobodyAnyMoreOnceNothingIsLeftToDecideInItsCall() {
        Meeting written = open();

        dossiers.withdraw(trade.actor("signatory"), dossier, "Projet abandonné (fictif)");
        jobs.runDue();

        answersAwaited();
        assertThat(calls.get(call).stage()).isEqualTo(CallStage.WITHOUT_RESULTS);
        assertThat(meetings.get(written.id()).status()).isEqualTo(Meeting.Status.CALLED_OFF);
        assertThat(codesOf(() -> answer(chair(), written, Vote.FOR))).containsExactly("WRONG_STAGE");
    }

    @Test
    void countsNothingOnceItIsCalledOffAndMayBeAskedAnew() {
        Meeting written = open();
        answer(chair(), written, Vote.FOR);

        procedures.callOff(secretary(), written.id(), "Question mal posée.");

        answersAwaited();
        assertThat(walk.path(CODE)).contains(ids(PROCEDURE_DROPPED)).doesNotContain(ids(COUNT_ANSWERS));
        assertThat(open().number()).isEqualTo(3);
    }

    @Test
    void isOnTheAgendaOfWhoSitsAndOfNobodyWhoReadsCallsAlone() {
        assertThat(readers.calls(state())).extracting(Call::id).containsExactly(call);
        assertThat(readers.calls(secretary())).extracting(Call::id).containsExactly(call);
        assertThat(readers.calls(trade.actor(Role.FINANCE_OFFICER))).isEmpty();
    }

    @Test
    void takesNoVoteOfARoomAndNoAnswerOfAStranger() {
        Meeting written = open();

        assertThat(codesOf(() -> ballots.consent(chair(), written.id(), dossier, motion())))
                .containsExactly("WRONG_STAGE");
        assertThat(codesOf(() -> answer(trade.actor(Role.COMMITTEE_MEMBER), written, Vote.FOR)))
                .containsExactly("FORBIDDEN");
        assertThat(codesOf(() -> procedures.open(secretary(), call, LAST, "Encore")))
                .containsExactly("ALREADY_DONE");
    }

    private void tie(Actor person) {
        ties.find(trade.actor(Role.CASE_OFFICER), dossier, person.personId(), TieKind.FAMILY, "Conjointe (fictif)");
        jobs.runDue();
    }

    private Meeting open() {
        return procedures.open(secretary(), call, LAST, "Voix partagées sur un dossier");
    }

    private void answer(Actor actor, Meeting written, Vote vote) {
        procedures.answer(actor, written.id(), dossier, vote, "Avis motivé (fictif)");
        jobs.runDue();
    }

    private Ballot.Result result(Meeting written) {
        return meetings.get(written.id()).ballot(dossier).orElseThrow().result();
    }

    private void close() {
        walk.deliberate(call, Deliberation.acceptProposal());
    }

    private Motion motion() {
        Session open = committee.sessions(secretary(), call).stream()
                .filter(Session::isOpen)
                .findFirst()
                .orElseThrow();
        return new Motion(
                open.lines().get(0).proposed().list(),
                open.lines().get(0).proposed().grants());
    }

    private void answersAwaited(String... awaited) {
        assertThat(worklist.of(call).stream().filter(each -> each.kind() == WorkItem.Kind.ANSWER_IN_WRITING))
                .extracting(WorkItem::awaited)
                .containsExactlyInAnyOrder(awaited);
    }

    private static Map<String, String> funder(String key, String name) {
        return Map.of("key", key, "name", name, "currency", "EUR", "envelope", "220000.00");
    }

    private static Seat seat(Actor actor, boolean chairs) {
        return new Seat(actor.personId(), actor.name(), "Corps fictif", true, chairs);
    }

    private Actor secretary() {
        return trade.actor(Role.COMMITTEE_SECRETARY);
    }

    private Actor chair() {
        return trade.actor(Role.COMMITTEE_CHAIR);
    }

    private Actor state() {
        return trade.actor("partner.state");
    }
}
