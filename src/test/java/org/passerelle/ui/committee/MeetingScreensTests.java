package org.passerelle.ui.committee;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.CallId;
import org.passerelle.committee.ArbitrationRoom;
import org.passerelle.committee.Attendance;
import org.passerelle.committee.Ballots;
import org.passerelle.committee.Committee;
import org.passerelle.committee.Convocation;
import org.passerelle.committee.Deliberation;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.Meetings;
import org.passerelle.committee.MinutesRegister;
import org.passerelle.committee.Motion;
import org.passerelle.committee.Presence;
import org.passerelle.committee.RankingList;
import org.passerelle.committee.Seats;
import org.passerelle.committee.Vote;
import org.passerelle.committee.WrittenProcedures;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.people.Accounts;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.shared.Money;
import org.passerelle.ui.component.Confirmation;
import org.passerelle.workflow.Walk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The item on the projector, and the screen of a member who answers in writing. */
@IntegrationTest
class MeetingScreensTests {

    private static final String CODE = "AAP-2027-TEST";
    private static final LocalDateTime HELD =
            Trade.CLOSES.plusDays(12).withHour(10).withMinute(0);

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Seats seats;

    @Autowired
    Meetings meetings;

    @Autowired
    Ballots ballots;

    @Autowired
    Committee committee;

    @Autowired
    MinutesRegister register;

    @Autowired
    WrittenProcedures procedures;

    @Autowired
    Dossiers dossiers;

    @Autowired
    ArbitrationRoom room;

    CallId call;
    DossierId first;
    DossierId second;

    @WalkedOnce
    void aRankingOfTwo() {
        trade.peopled();
        call = walk.openCall(CODE);
        first = walk.submitted(call, "Premier projet");
        second = walk.submitted(call, "Second projet");
        walk.appraise(first, "5").appraise(second, "4").to(Trade.CLOSES.plusDays(1));
        walk.propose(call);
        seats.assign(secretary(), call, List.of(seat(Role.COMMITTEE_CHAIR), seat(Role.COMMITTEE_MEMBER)));
    }

    @AfterEach
    void leave() {
        Seat.leave();
    }

    @Test
    void followsTheSecretaryFromItemToItemAndShowsNobodyTheItemThatItLeft() {
        Meeting meeting = sitting();
        ballots.recuse(member(), meeting.id(), second, member().personId(), "Élue du territoire.");
        enter(Role.COMMITTEE_MEMBER, "projection");
        assertThat(Seat.words()).contains("Premier projet", "Point 1 sur 2").doesNotContain("100,00 sur 100");
        _assertNone(Button.class, spec -> spec.withText("Point suivant"));

        enter(Role.COMMITTEE_SECRETARY, "projection");
        _click(_get(Button.class, spec -> spec.withText("Point suivant")));
        assertThat(Seat.words())
                .contains("Second projet", "Déports 1")
                .doesNotContain("Premier projet", "Élue du territoire", member().name());

        enter(Role.COMMITTEE_MEMBER, "projection");
        assertThat(Seat.words())
                .contains("Point 2 sur 2", "Vous ne prenez pas part à ce point")
                .doesNotContain("Second projet");
    }

    @Test
    void projectsWhatTheCommitteeIsAskedWhereThatIsNotTheProposal() {
        Meeting meeting = sitting();
        Deliberation.Change waiting = new Deliberation.Change(RankingList.WAITING, Map.of(), "À revoir (fictif)");
        enter(Role.COMMITTEE_MEMBER, "projection");
        assertThat(Seat.words()).doesNotContain("Soumis au comité");

        depart(waiting);
        poll();
        assertThat(Seat.words())
                .contains("Soumis au comité Liste complémentaire")
                .doesNotContain("Modifié depuis la réponse", "À revoir");

        ballots.consent(secretary(), meeting.id(), first, new Motion(RankingList.WAITING, Map.of()));
        depart(null);
        poll();
        assertThat(Seat.words())
                .contains("Soumis au comité Liste complémentaire", "Réponse du comité Accord sans vote")
                .contains("Modifié depuis la réponse Liste principale");
    }

    @Test
    void leavesNothingOnTheWallOnceTheSessionIsClosedAndBeginsWhenItOpens() {
        Meeting meeting = convened();
        enter(Role.COMMITTEE_MEMBER, "projection");
        assertThat(Seat.words()).contains("Aucune séance n’est ouverte");

        walk.to(HELD);
        meetings.open(secretary(), meeting.id(), "");
        poll();
        assertThat(Seat.words()).contains("Premier projet", "Point 1 sur 2").doesNotContain("Aucune séance");

        consent(meeting);
        walk.deliberate(call, Deliberation.acceptProposal());
        poll();
        assertThat(Seat.words()).contains("La séance est close").doesNotContain("Premier projet");
    }

    private static void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
    }

    @Test
    @SuppressWarnings("unchecked")
    void takesAVoteForNobodyAndNamesWhoseIsMissing() {
        Meeting meeting = sitting();
        enter(Role.COMMITTEE_CHAIR, "");
        _click(_find(Button.class, spec -> spec.withText("Voter")).get(0));
        assertThat(_get(VoteDialog.class).getHeaderTitle()).contains(walk.number(first), "Premier projet");
        assertThat(_find(RadioButtonGroup.class)).hasSize(2).allMatch(RadioButtonGroup::isEmpty);

        _setValue(vote(0), Vote.FOR);
        _click(_get(Button.class, spec -> spec.withText("Enregistrer le vote")));
        assertThat(Seat.words())
                .contains("Il manque le vote de : " + member().name())
                .doesNotContain("Il manque le vote de : "
                        + trade.actor(Role.COMMITTEE_CHAIR).name());
        assertThat(meetings.get(meeting.id()).ballot(first)).isEmpty();

        _click(_get(Button.class, spec -> spec.withText("Tous pour")));
        _click(_get(Button.class, spec -> spec.withText("Enregistrer le vote")));
        assertThat(meetings.get(meeting.id()).ballot(first).orElseThrow().count(Vote.FOR))
                .isEqualTo(2);
    }

    @Test
    void asksBeforeItOpensOnAnotherDayAndNeedsAReasonBeforeIt() {
        Meeting meeting = convened();
        enter(Role.COMMITTEE_SECRETARY, "");
        _click(_get(Button.class, spec -> spec.withText("Ouvrir la séance")));
        assertThat(_get(Dialog.class).getHeaderTitle()).contains("La réunion est convoquée le 12 avril 2027");
        assertThat(meetings.get(meeting.id()).status()).isEqualTo(Meeting.Status.CONVENED);

        _setValue(_get(TextArea.class, spec -> spec.withLabel("Motif")), "Tous les membres sont là (fictif)");
        _click(_get(Button.class, spec -> spec.withText("Ouvrir la séance aujourd’hui")));
        assertThat(meetings.get(meeting.id()).status()).isEqualTo(Meeting.Status.OPEN);
    }

    @Test
    void refusesForAMissingQuorumBeforeItAsksForAReason() {
        Meeting meeting = meetings.convene(secretary(), call, new Convocation(HELD, "Paris", "Classement"));
        enter(Role.COMMITTEE_SECRETARY, "");

        _click(_get(Button.class, spec -> spec.withText("Ouvrir la séance")));

        _assertNone(Dialog.class);
        assertThat(Seat.words()).contains("Le quorum n’est pas atteint");
        assertThat(meetings.get(meeting.id()).status()).isEqualTo(Meeting.Status.CONVENED);
    }

    @Test
    void convenesNobodyFirstOnceNothingWaitsForTheCommittee() {
        enter(Role.COMMITTEE_SECRETARY, "");
        _get(Button.class, spec -> spec.withText("Convoquer"));
        assertThat(_get(DateTimePicker.class, spec -> spec.withLabel("Jour et heure"))
                        .getHelperText())
                .contains("heure de Paris");
        held();

        enter(Role.COMMITTEE_SECRETARY, "");
        String words = Seat.words();
        assertThat(words).contains("Convoquer le comité", "Convoquer une autre réunion");
        assertThat(words.substring(0, words.indexOf("Membres présents"))).doesNotContain("Convoquer");
        assertThat(_get(FurtherMeeting.class).isOpened()).isFalse();
    }

    @Test
    void namesWhoWasRepresentedAndByWhom() {
        held();

        enter(Role.COMMITTEE_SECRETARY, "");

        String said = member().name() + " (représenté·e par "
                + trade.actor(Role.COMMITTEE_CHAIR).name() + ")";
        assertThat(Seat.words()).containsSubsequence("Réunions passées", said, "Membres représentés " + said);
    }

    @Test
    void saysOfAMeetingThatWasOpenedEarlyWhenItWasHeld() {
        LocalDateTime early = HELD.minusDays(3);
        held(early, "Tous les membres sont là (fictif)");

        enter(Role.COMMITTEE_SECRETARY, "");

        assertThat(Seat.words()).containsSubsequence("Réunions passées", "9 avril 2027", "convoquée pour le 12 avril");
    }

    @Test
    void saysWhileItIsHeldOnWhichDayAMeetingWasOpenedEarly() {
        open(HELD.minusDays(3), "Tous les membres sont là (fictif)");

        enter(Role.COMMITTEE_SECRETARY, "");

        assertThat(Seat.words()).containsSubsequence("En séance", "9 avril 2027", "convoquée pour le 12 avril");
    }

    /** A session held by the chair alone, who votes for the member too. */
    private void held() {
        held(HELD, "");
    }

    /** @param reason why it is opened before its day; empty on it */
    private void held(LocalDateTime opened, String reason) {
        Meeting meeting = open(opened, reason);
        consent(meeting);
        walk.deliberate(call, Deliberation.acceptProposal());
    }

    /** Both dossiers on the main list, without a vote. */
    private void consent(Meeting meeting) {
        List.of(first, second)
                .forEach(dossier -> ballots.consent(
                        secretary(),
                        meeting.id(),
                        dossier,
                        new Motion(RankingList.MAIN, Map.of("MEAE", Money.of(24_000)))));
    }

    private Meeting open(LocalDateTime opened, String reason) {
        Meeting meeting = meetings.convene(secretary(), call, new Convocation(HELD, "Paris", "Classement"));
        walk.to(opened);
        meetings.attend(
                secretary(),
                meeting.id(),
                List.of(
                        new Attendance(seat(Role.COMMITTEE_CHAIR), Presence.PRESENT, null),
                        new Attendance(
                                seat(Role.COMMITTEE_MEMBER),
                                Presence.PROXY,
                                trade.actor(Role.COMMITTEE_CHAIR).personId())));
        meetings.open(secretary(), meeting.id(), reason);
        return meeting;
    }

    @Test
    void ticksAVoiceForWhoSitsAlone() {
        seats.assign(secretary(), call, List.of(seat(Role.COMMITTEE_CHAIR)));
        enter(Role.COMMITTEE_SECRETARY, "");
        _click(_get(Button.class, spec -> spec.withText("Composer le comité")));
        String chair = trade.actor(Role.COMMITTEE_CHAIR).name();
        String stranger = member().name();
        assertThat(ticks(" a voix délibérative").get(stranger).getValue()).isFalse();
        assertThat(ticks(" a voix délibérative").get(chair).getValue()).isTrue();

        _setValue(ticks(" siège au comité").get(stranger), true);
        assertThat(ticks(" a voix délibérative").get(stranger).getValue()).isTrue();
        _setValue(ticks(" siège au comité").get(stranger), false);
        assertThat(ticks(" a voix délibérative").get(stranger).getValue()).isFalse();
    }

    /** The boxes of the form by the name of their person. */
    private static Map<String, Checkbox> ticks(String end) {
        return _find(Checkbox.class).stream()
                .filter(box ->
                        box.getAriaLabel().filter(words -> words.endsWith(end)).isPresent())
                .collect(Collectors.toMap(
                        box -> box.getAriaLabel().orElseThrow().replace(end, ""), Function.identity()));
    }

    @Test
    void asksNothingOnTheDayItself() {
        Meeting meeting = convened();
        walk.to(HELD.minusHours(1));
        enter(Role.COMMITTEE_SECRETARY, "");
        _click(_get(Button.class, spec -> spec.withText("Ouvrir la séance")));
        assertThat(meetings.get(meeting.id()).status()).isEqualTo(Meeting.Status.OPEN);
    }

    @Test
    void findsNoQuorumOnlyOnceAskedAndWithWhatWasEntered() {
        Meeting meeting = meetings.convene(secretary(), call, new Convocation(HELD, "Paris", "Classement"));
        walk.to(HELD);
        enter(Role.COMMITTEE_SECRETARY, "");
        _click(_get(Button.class, spec -> spec.withText("Constater l’absence de quorum")));
        assertThat(_get(Dialog.class).getHeaderTitle()).contains("Constater l’absence de quorum");
        Confirmation.give();
        assertThat(Seat.words()).contains("Personne n’a relevé les présences", "enregistrez les présences");
        assertThat(meetings.get(meeting.id()).status()).isEqualTo(Meeting.Status.CONVENED);

        _click(_get(Button.class, spec -> spec.withText("Enregistrer les présences")));
        _click(_get(Button.class, spec -> spec.withText("Constater l’absence de quorum")));
        Confirmation.give();

        assertThat(meetings.get(meeting.id()).status()).isEqualTo(Meeting.Status.WITHOUT_QUORUM);
        meetings.convene(secretary(), call, new Convocation(HELD.plusDays(1), "Paris", "Seconde convocation"));
        enter(Role.COMMITTEE_SECRETARY, "");
        assertThat(Seat.words()).contains("Seconde convocation");
    }

    @Test
    @SuppressWarnings("unchecked")
    void letsAMemberVoteByProxy() {
        Meeting meeting = meetings.convene(secretary(), call, new Convocation(HELD, "Paris", "Classement"));
        walk.to(HELD);
        enter(Role.COMMITTEE_SECRETARY, "");
        String member = member().name();
        String chair = trade.actor(Role.COMMITTEE_CHAIR).name();
        _setValue(presence(chair), Presence.PRESENT);
        _setValue(presence(member), Presence.PROXY);
        Select<Attendance> proxy = _find(Select.class).stream()
                .filter(each -> each.getAriaLabel()
                        .filter(("Qui vote pour " + member)::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow();
        _setValue(
                proxy,
                meeting.attendance().stream()
                        .filter(each -> each.seat().name().equals(chair))
                        .findFirst()
                        .orElseThrow());
        _click(_get(Button.class, spec -> spec.withText("Ouvrir la séance")));

        assertThat(meetings.get(meeting.id()).voters(first)).hasSize(2);
        enter(Role.COMMITTEE_CHAIR, "");
        _click(_find(Button.class, spec -> spec.withText("Voter")).get(0));
        _click(_get(Button.class, spec -> spec.withText("Tous pour")));
        _click(_get(Button.class, spec -> spec.withText("Enregistrer le vote")));
        assertThat(meetings.get(meeting.id()).ballot(first).orElseThrow().count(Vote.FOR))
                .isEqualTo(2);
    }

    @Test
    void givesAMemberWhoLeftAnItemTheMinutesOfTheOthersAndLetsItFinish() {
        Meeting meeting = sitting();
        ballots.recuse(member(), meeting.id(), second, member().personId(), "Élue du territoire.");
        committee
                .sessions(secretary(), call)
                .get(0)
                .lines()
                .forEach(line -> ballots.consent(
                        trade.actor(Role.COMMITTEE_CHAIR),
                        meeting.id(),
                        line.dossier(),
                        new Motion(line.proposed().list(), line.proposed().grants())));
        walk.deliberate(call, Deliberation.acceptProposal());

        enter(Role.COMMITTEE_MEMBER, "minutes");
        assertThat(Seat.words())
                .contains("Votre copie laisse de côté", "Lire le procès-verbal, sans les dossiers qui vous sont fermés")
                .doesNotContain("Second projet");
        _click(_get(Button.class, spec -> spec.withText("Terminer ma relecture")));

        assertThat(register.of(secretary(), call).get(0).reader(member().personId()))
                .hasValueSatisfying(reader -> assertThat(reader.readAt()).isNotNull());
    }

    @Test
    void speaksOfNoConflictWhileTheMinutesAreBeingWritten() {
        Meeting meeting = sitting();
        consent(meeting);
        committee.deliberate(trade.actor(Role.COMMITTEE_CHAIR), call, Deliberation.acceptProposal());

        enter(Role.COMMITTEE_MEMBER, "minutes");

        assertThat(Seat.words())
                .contains("Le document est en cours d’écriture")
                .doesNotContain("conflit d’intérêts vous ferme");
    }

    @SuppressWarnings("unchecked")
    private static Select<Presence> presence(String name) {
        return _find(Select.class).stream()
                .filter(each -> each.getAriaLabel()
                        .filter(("Présence de " + name)::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void takesTheAnswerOfAVotingSeatInWritingAndShowsItBack() {
        Meeting written =
                procedures.open(secretary(), call, Trade.CLOSES.plusDays(20).toLocalDate(), "Avis sur deux dossiers");
        enter(Role.COMMITTEE_SECRETARY, "written");
        assertThat(Seat.words()).contains("Aucune réponse écrite ne vous est demandée");
        enter(Role.COMMITTEE_MEMBER, "written");
        assertThat(Seat.words()).contains("Avis sur deux dossiers", "Proposition : Liste principale");

        _setValue(vote(0), Vote.AGAINST);
        _setValue(words(0), "Hors sujet (fictif)");
        _click(_find(Button.class, spec -> spec.withText("Enregistrer ma réponse"))
                .get(0));

        assertThat(procedures.own(member(), written.id()))
                .singleElement()
                .satisfies(answer -> assertThat(answer.vote()).isEqualTo(Vote.AGAINST))
                .satisfies(answer -> assertThat(answer.words()).isEqualTo("Hors sujet (fictif)"));
        assertThat(vote(0).getValue()).isEqualTo(Vote.AGAINST);
    }

    @Test
    void keepsWhatIsTypedOfTheOthersWhenOneAnswerIsSaved() {
        procedures.open(secretary(), call, Trade.CLOSES.plusDays(20).toLocalDate(), "Avis sur deux dossiers");
        enter(Role.COMMITTEE_MEMBER, "written");
        _setValue(vote(0), Vote.FOR);
        _setValue(vote(1), Vote.AGAINST);
        _setValue(words(1), "À développer (fictif)");

        _click(_find(Button.class, spec -> spec.withText("Enregistrer ma réponse"))
                .get(0));

        assertThat(vote(0).getValue()).isEqualTo(Vote.FOR);
        assertThat(vote(1).getValue()).isEqualTo(Vote.AGAINST);
        assertThat(words(1).getValue()).isEqualTo("À développer (fictif)");
        _get(Button.class, spec -> spec.withText("Modifier ma réponse"));
        _get(Button.class, spec -> spec.withText("Enregistrer ma réponse"));
    }

    @Test
    void saysToAMemberWhoAnswersThatTheDossierWasWithdrawnMeanwhile() {
        procedures.open(secretary(), call, Trade.CLOSES.plusDays(20).toLocalDate(), "Avis sur deux dossiers");
        enter(Role.COMMITTEE_MEMBER, "written");
        _setValue(vote(0), Vote.FOR);
        _setValue(vote(1), Vote.AGAINST);
        dossiers.withdraw(trade.actor("signatory"), first, "Projet abandonné (fictif)");

        assertThat(codesOf(() -> _click(_find(Button.class, spec -> spec.withText("Enregistrer ma réponse"))
                        .get(0))))
                .containsExactly("WRITTEN_WITHDRAWN");

        assertThat(Seat.words()).contains("Retiré le");
        assertThat(vote(0).getValue()).as("typed of the other").isEqualTo(Vote.AGAINST);
        _get(Button.class, spec -> spec.withText("Enregistrer ma réponse"));
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Vote> vote(int item) {
        return _find(RadioButtonGroup.class).get(item);
    }

    private void depart(Deliberation.@Nullable Change change) {
        int shown = room.of(secretary(), call).version(first);
        room.change(secretary(), call, first, change, shown);
    }

    private static TextArea words(int item) {
        return _find(TextArea.class).get(item);
    }

    private Meeting sitting() {
        Meeting meeting = convened();
        walk.to(HELD);
        meetings.open(secretary(), meeting.id(), "");
        return meetings.get(meeting.id());
    }

    private Meeting convened() {
        Meeting meeting = meetings.convene(secretary(), call, new Convocation(HELD, "Paris", "Classement"));
        meetings.attend(
                secretary(),
                meeting.id(),
                List.of(
                        new Attendance(seat(Role.COMMITTEE_CHAIR), Presence.PRESENT, null),
                        new Attendance(seat(Role.COMMITTEE_MEMBER), Presence.PRESENT, null)));
        return meetings.get(meeting.id());
    }

    private void enter(Role role, String page) {
        Actor actor = trade.actor(role);
        accounts.open(Actor.clockwork(), List.of(actor.personId()), actor.login());
        Seat.leave();
        Seat.take(
                application,
                people.byLogin(actor.login()).orElseThrow(),
                "committee/" + CODE + (page.isEmpty() ? "" : "/" + page));
    }

    private org.passerelle.committee.Seat seat(Role role) {
        Actor actor = trade.actor(role);
        return new org.passerelle.committee.Seat(
                actor.personId(), actor.name(), "Corps fictif", true, role == Role.COMMITTEE_CHAIR);
    }

    private Actor secretary() {
        return trade.actor(Role.COMMITTEE_SECRETARY);
    }

    private Actor member() {
        return trade.actor(Role.COMMITTEE_MEMBER);
    }
}
