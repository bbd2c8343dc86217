package org.passerelle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;
import static org.passerelle.people.Role.AUTHORISING_OFFICER;
import static org.passerelle.people.Role.CASE_OFFICER;
import static org.passerelle.people.Role.COMMITTEE_CHAIR;
import static org.passerelle.people.Role.COMMITTEE_MEMBER;
import static org.passerelle.people.Role.COMMITTEE_SECRETARY;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.passerelle.IntegrationTest;
import org.passerelle.PdfText;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.awards.Appeals;
import org.passerelle.awards.Awards;
import org.passerelle.awards.Decision;
import org.passerelle.awards.DecisionPages;
import org.passerelle.awards.Offers;
import org.passerelle.committee.ArbitrationRoom;
import org.passerelle.committee.Attendance;
import org.passerelle.committee.Ballot;
import org.passerelle.committee.Ballots;
import org.passerelle.committee.Committee;
import org.passerelle.committee.Convocation;
import org.passerelle.committee.Correction;
import org.passerelle.committee.Deliberation;
import org.passerelle.committee.LineHead;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.Meetings;
import org.passerelle.committee.Minutes;
import org.passerelle.committee.MinutesCorrections;
import org.passerelle.committee.MinutesRegister;
import org.passerelle.committee.MinutesSignatures;
import org.passerelle.committee.Motion;
import org.passerelle.committee.Presence;
import org.passerelle.committee.Projector;
import org.passerelle.committee.RankingList;
import org.passerelle.committee.Scenarios;
import org.passerelle.committee.Seat;
import org.passerelle.committee.Seats;
import org.passerelle.committee.SessionLine;
import org.passerelle.committee.SessionOutline;
import org.passerelle.committee.SessionOutlines;
import org.passerelle.committee.SessionReaders;
import org.passerelle.committee.Turn;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.DossierPages;
import org.passerelle.dossiers.StandingTies;
import org.passerelle.dossiers.TieKind;
import org.passerelle.letters.CommitteeBooks;
import org.passerelle.letters.FollowedLetters;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.letters.LetterStanding;
import org.passerelle.people.Actor;
import org.passerelle.shared.Language;
import org.passerelle.shared.Money;
import org.passerelle.synthesis.BookPage;
import org.passerelle.synthesis.Books;
import org.passerelle.synthesis.SynthesisFile;
import org.passerelle.synthesis.Written;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every door behind which a dossier may be met from the committee to the letters, tried as {@link AppraisalDoorsTests} does. */
@IntegrationTest
class CommitteeDoorsTests {

    private static final LocalDateTime SITS = Trade.CLOSES.plusDays(13);

    @Autowired
    ApplicationContext context;

    @Autowired
    Trade trade;

    @Autowired
    Written written;

    @Autowired
    Committee committee;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Meetings meetings;

    @Autowired
    Ballots ballots;

    @Autowired
    MinutesCorrections corrections;

    @Autowired
    MinutesRegister register;

    @Autowired
    DueJobs jobs;

    TwoDossiers world;
    Meeting meeting;

    @WalkedOnce
    void aCommitteeThatSitsOnTwoDossiers() {
        world = new TwoDossiers(context);
        trade.admissible(world.closed);
        trade.admissible(world.open);
        trade.appraise(world.closed, "4");
        trade.appraise(world.open, "3.5");
        written.finished(world.closed);
        written.finished(world.open);
        jobs.advanceTo(Trade.CLOSES.plusDays(1).atZone(Trade.PARIS).toInstant());
        committee.propose(secretary(), world.call);
        jobs.runDue();
        world.declare(COMMITTEE_MEMBER, COMMITTEE_SECRETARY, CASE_OFFICER, AUTHORISING_OFFICER);
        meeting = opened();
    }

    @TestFactory
    Stream<DynamicTest> closesTheRoom() {
        Deliberation.Change change = new Deliberation.Change(RankingList.WAITING, Map.of(), "Essai (fictif)");
        scenarios.keep(secretary(), world.call, "Prudent", Map.of(world.closed, change, world.open, change));
        bean(ArbitrationRoom.class).take(secretary(), world.call, Map.of(world.closed, change, world.open, change), 0);
        ballots.consent(secretary(), meeting.id(), world.closed, main());
        ballots.consent(secretary(), meeting.id(), world.open, main());
        return world.each(
                new Door("the arbitration room", COMMITTEE_MEMBER, this::ranked),
                new Door("the arbitration room", COMMITTEE_SECRETARY, this::ranked),
                new Door("a scenario", COMMITTEE_MEMBER, actor -> scenarios.of(actor, world.call).stream()
                        .flatMap(scenario -> scenario.changes().keySet().stream())
                        .toList()),
                new Door("what the room has", COMMITTEE_MEMBER, actor -> bean(ArbitrationRoom.class)
                        .of(actor, world.call)
                        .changes()
                        .keySet()),
                world.knock("a change in the room", COMMITTEE_SECRETARY, (actor, id) -> bean(ArbitrationRoom.class)
                        .change(actor, world.call, id, change, 1)),
                new Door("the balance of the awards", COMMITTEE_MEMBER, actor -> scenarios
                        .traits(actor, world.call, List.of(world.closed, world.open))
                        .keySet()),
                new Door(
                        "the answers of the committee",
                        COMMITTEE_MEMBER,
                        actor -> meetings.of(actor, world.call).stream()
                                .flatMap(each -> each.ballots().stream())
                                .map(Ballot::dossier)
                                .toList()),
                new Door(
                        "the vote",
                        COMMITTEE_MEMBER,
                        actor -> each(dossier -> meetings.get(meeting.id()).voters(dossier).stream()
                                .anyMatch(voter -> voter.person().equals(actor.personId())))),
                world.knock("the page", COMMITTEE_MEMBER, bean(DossierFile.class)::read),
                world.knock("the synthesis", COMMITTEE_MEMBER, bean(SynthesisFile.class)::of),
                world.knock(
                        "the consent of the room",
                        COMMITTEE_SECRETARY,
                        (actor, id) -> ballots.consent(actor, meeting.id(), id, main())),
                world.knock(
                        "the record of the debate",
                        COMMITTEE_SECRETARY,
                        (actor, id) -> corrections.note(actor, meeting.id(), id, "Débat (fictif)")),
                new Door("the list, and its file", COMMITTEE_MEMBER, actor -> listed(actor, "")),
                new Door("the search and what it suggests", COMMITTEE_MEMBER, actor -> listed(actor, "tanguiera")),
                new Door(
                        "the pages of the book",
                        COMMITTEE_MEMBER,
                        actor -> bean(Books.class).pages(actor, book()).stream()
                                .map(BookPage::dossier)
                                .toList()),
                new Door(
                        "the pages of the book beside the ranking",
                        COMMITTEE_MEMBER,
                        actor -> bean(Books.class).pages(actor, book(), List.of(world.closed, world.open)).stream()
                                .map(BookPage::dossier)
                                .toList()),
                world.words(
                        "the book as a PDF",
                        COMMITTEE_MEMBER,
                        actor -> PdfText.of(bean(CommitteeBooks.class).of(actor, book(), Language.FR))),
                world.count("the count of the agenda", COMMITTEE_MEMBER, actor -> bean(SessionOutlines.class)
                        .heads(actor, world.call)
                        .get(0)
                        .dossiers()),
                world.count(
                        "the count by stage",
                        COMMITTEE_MEMBER,
                        actor -> bean(SessionReaders.class).stages(actor, world.call).values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()),
                world.count(
                        "the count of the agenda of all calls", COMMITTEE_MEMBER, actor -> bean(SessionOutlines.class)
                                .heads(actor)
                                .get(world.call)
                                .get(0)
                                .dossiers()),
                world.count(
                        "the count by stage of all calls",
                        COMMITTEE_MEMBER,
                        actor -> bean(SessionReaders.class).stages(actor).get(world.call).values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()),
                new Door("the outline of a session", COMMITTEE_MEMBER, actor -> outline(actor).lines().stream()
                        .map(LineHead::dossier)
                        .toList()),
                new Door("the lines of a page of a session", COMMITTEE_MEMBER, actor -> bean(SessionOutlines.class)
                        .lines(actor, world.call, outline(actor).id(), List.of(world.closed, world.open))
                        .stream()
                        .map(SessionLine::dossier)
                        .toList()));
    }

    private SessionOutline outline(Actor actor) {
        return bean(SessionOutlines.class).of(actor, world.call).get(0);
    }

    @Test
    void turnsThePagesOfTheProjectorOnTheWholeListWhoeverTurnsThem() {
        Projector projector = bean(Projector.class);
        Actor tied = world.tied(COMMITTEE_SECRETARY);
        assertThat(projector.at(meeting.id())).contains(new Turn(world.closed, 1, 2));

        projector.turn(tied, meeting.id(), 1);
        assertThat(projector.at(meeting.id())).contains(new Turn(world.open, 2, 2));
        projector.turn(tied, meeting.id(), 1);
        assertThat(projector.at(meeting.id())).contains(new Turn(world.open, 2, 2));
        projector.turn(tied, meeting.id(), -1);
        assertThat(projector.at(meeting.id())).contains(new Turn(world.closed, 1, 2));
        assertThat(ranked(tied)).containsExactly(world.open);
    }

    @TestFactory
    Stream<DynamicTest> closesTheMinutesAndTheDrafts() {
        deliberated();
        Minutes minutes = register.of(secretary(), world.call).get(0);
        corrections.propose(world.free(COMMITTEE_MEMBER), minutes.id(), world.closed, "Préciser (fictif)");
        corrections.propose(world.free(COMMITTEE_MEMBER), minutes.id(), world.open, "Préciser (fictif)");
        return world.each(
                new Door("the corrections to the minutes", COMMITTEE_MEMBER, this::corrected),
                new Door("the corrections to the minutes", COMMITTEE_SECRETARY, this::corrected),
                world.knock(
                        "a correction to the minutes",
                        COMMITTEE_MEMBER,
                        (actor, id) -> corrections.propose(actor, minutes.id(), id, "Ajouter (fictif)")),
                world.knock(
                        "the answer to a correction",
                        COMMITTEE_SECRETARY,
                        (actor, id) -> corrections.refuse(actor, minutes.id(), correctionOf(id), "Conforme (fictif)")),
                new Door("the items of the session", COMMITTEE_MEMBER, this::ranked),
                new Door("the drafts of decisions", AUTHORISING_OFFICER, actor -> bean(DecisionPages.class)
                        .of(actor, world.call)
                        .keySet()),
                world.knock("the draft of a decision", AUTHORISING_OFFICER, bean(DecisionPages.class)::open));
    }

    @Test
    void showsTheMinutesToATiedSecretaryOrChairOnlyWhereItSignsThem() {
        deliberated();
        world.declare(COMMITTEE_CHAIR);
        Actor secretary = world.tied(COMMITTEE_SECRETARY);
        Actor other = world.tied(COMMITTEE_CHAIR);
        assertThat(minutesOf(world.free(COMMITTEE_SECRETARY))).hasSize(1);
        assertThat(minutesOf(secretary)).isEmpty();
        assertThat(minutesOf(other)).isEmpty();
        UUID letter = minutesOf(secretary()).get(0).id();
        assertThat(codesOf(() -> documents().open(secretary, letter))).containsExactly("UNKNOWN");

        jobs.advanceTo(SITS.plusDays(14).atZone(Trade.PARIS).toInstant());
        Minutes minutes = register.of(secretary(), world.call).get(0);
        assertThat(minutes.status()).isEqualTo(Minutes.Status.TO_SIGN);
        assertThat(minutesOf(secretary)).hasSize(1);
        assertThat(minutesOf(other)).isEmpty();

        trade.letIn("committee_secretary");
        bean(MinutesSignatures.class)
                .sign(
                        secretary(),
                        minutes.id(),
                        Objects.requireNonNull(minutes.shown()).sha256(),
                        "committee_secretary");
        jobs.runDue();
        assertThat(minutesOf(secretary)).isEmpty();
        assertThat(minutesOf(other)).isEmpty();
        assertThat(minutesOf(trade.actor(COMMITTEE_CHAIR))).isNotEmpty();
    }

    @Test
    void showsTheMinutesToTheChairWhoClosedTheSessionAndIsTiedSince() {
        deliberated();
        Actor chair = trade.actor(COMMITTEE_CHAIR);
        bean(StandingTies.class)
                .declare(chair, trade.organisation("BRE"), TieKind.FAMILY, LocalDate.of(2020, 1, 1), null, "Fictif");
        assertThat(minutesOf(chair)).isEmpty();

        jobs.advanceTo(SITS.plusDays(14).atZone(Trade.PARIS).toInstant());
        Minutes minutes = register.of(secretary(), world.call).get(0);
        assertThat(minutesOf(chair)).isEmpty();
        trade.letIn("committee_secretary");
        bean(MinutesSignatures.class)
                .sign(
                        secretary(),
                        minutes.id(),
                        Objects.requireNonNull(minutes.shown()).sha256(),
                        "committee_secretary");
        assertThat(minutesOf(chair)).hasSize(1);
    }

    private List<IssuedDocument> minutesOf(Actor reader) {
        return documents().ofCall(reader, world.call);
    }

    private IssuedDocuments documents() {
        return bean(IssuedDocuments.class);
    }

    private List<UUID> letters() {
        return bean(FollowedLetters.class).ofCall(Actor.clockwork(), world.call).stream()
                .map(LetterStanding::letter)
                .filter(Objects::nonNull)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> closesTheDecisionsAndTheLetters() {
        deliberated();
        trade.decide(world.call);
        jobs.runDue();
        jobs.runDue();
        return world.each(
                new Door(
                        "the decisions",
                        COMMITTEE_MEMBER,
                        actor -> bean(Awards.class).ofCall(actor, world.call).stream()
                                .map(Decision::dossier)
                                .toList()),
                new Door(
                        "the page of letters",
                        CASE_OFFICER,
                        actor -> bean(FollowedLetters.class).ofCall(actor, world.call).stream()
                                .map(LetterStanding::dossier)
                                .toList()),
                new Door(
                        "the letters of a page",
                        CASE_OFFICER,
                        actor -> bean(FollowedLetters.class).read(actor, world.call, letters()).values().stream()
                                .map(letter -> letter.document().dossier())
                                .toList()),
                world.count("the count of letters", CASE_OFFICER, actor -> bean(IssuedDocuments.class)
                        .decisionLetters(actor, world.call)),
                new Door(
                        "the offers",
                        CASE_OFFICER,
                        actor -> bean(Offers.class).page(actor, world.call, Optional.empty(), 100).stream()
                                .map(line -> line.offer().dossier())
                                .toList()),
                world.knock("the decision", CASE_OFFICER, bean(Awards.class)::of),
                world.knock("the letters of the dossier", CASE_OFFICER, bean(IssuedDocuments.class)::of),
                world.knock("the offer", CASE_OFFICER, bean(Offers.class)::of),
                world.knock("the appeals", CASE_OFFICER, bean(Appeals.class)::of),
                world.knock("who may examine an appeal", CASE_OFFICER, bean(Appeals.class)::candidates),
                new Door(
                        "the examination of an appeal",
                        CASE_OFFICER,
                        actor -> each(dossier -> bean(Appeals.class)
                                .candidates(trade.actor(CASE_OFFICER), dossier)
                                .containsKey(actor.personId()))));
    }

    private void deliberated() {
        ballots.consent(secretary(), meeting.id(), world.closed, main());
        ballots.consent(secretary(), meeting.id(), world.open, main());
        committee.deliberate(trade.actor(COMMITTEE_CHAIR), world.call, Deliberation.acceptProposal());
        jobs.runDue();
    }

    private List<DossierId> each(Predicate<DossierId> seen) {
        return Stream.of(world.closed, world.open).filter(seen).toList();
    }

    private List<DossierId> ranked(Actor reader) {
        return committee.sessions(reader, world.call).get(0).lines().stream()
                .map(SessionLine::dossier)
                .toList();
    }

    private List<DossierId> corrected(Actor reader) {
        return register.of(reader, world.call).stream()
                .flatMap(minutes -> minutes.corrections().stream())
                .map(Correction::dossier)
                .toList();
    }

    private UUID correctionOf(DossierId dossier) {
        return register.of(secretary(), world.call).get(0).corrections().stream()
                .filter(each -> dossier.equals(each.dossier()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<DossierId> listed(Actor reader, String search) {
        return bean(DossierPages.class).page(reader, new DossierPages.Query(search, null, null, null, 50)).stream()
                .map(DossierPages.Line::id)
                .toList();
    }

    private UUID book() {
        return bean(Books.class).of(secretary(), world.call).get(0).id();
    }

    private Meeting opened() {
        List<Seat> seats = List.of(
                new Seat(trade.actor(COMMITTEE_CHAIR).personId(), "", "Ministère", true, true),
                new Seat(world.free(COMMITTEE_MEMBER).personId(), "", "Association", true, false),
                new Seat(world.tied(COMMITTEE_MEMBER).personId(), "", "Région", true, false));
        bean(Seats.class).assign(secretary(), world.call, seats);
        Meeting convened =
                meetings.convene(secretary(), world.call, new Convocation(SITS, "Salle fictive 3", "Classement"));
        jobs.advanceTo(SITS.atZone(Trade.PARIS).toInstant());
        meetings.attend(
                secretary(),
                convened.id(),
                seats.stream()
                        .map(seat -> new Attendance(seat, Presence.PRESENT, null))
                        .toList());
        meetings.open(secretary(), convened.id(), "Avancée (fictif)");
        return convened;
    }

    private static Motion main() {
        return new Motion(RankingList.MAIN, Map.of("MEAE", Money.of(24_000)));
    }

    private Actor secretary() {
        return trade.actor("committee_secretary");
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
