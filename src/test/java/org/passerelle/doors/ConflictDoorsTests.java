package org.passerelle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Plans;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.awards.Awards;
import org.passerelle.awards.DecisionPages;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.committee.Attendance;
import org.passerelle.committee.Ballots;
import org.passerelle.committee.Committee;
import org.passerelle.committee.Convocation;
import org.passerelle.committee.Deliberation;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.Meetings;
import org.passerelle.committee.Motion;
import org.passerelle.committee.Presence;
import org.passerelle.committee.RankingList;
import org.passerelle.committee.Scenario;
import org.passerelle.committee.Scenarios;
import org.passerelle.committee.Seat;
import org.passerelle.committee.Seats;
import org.passerelle.committee.Session;
import org.passerelle.committee.SessionLine;
import org.passerelle.committee.Vote;
import org.passerelle.desk.CaseOfficers;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.DossierPages;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.DoubleFunding;
import org.passerelle.dossiers.Likeness;
import org.passerelle.dossiers.Snapshots;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.StandingTies;
import org.passerelle.dossiers.TieKind;
import org.passerelle.dossiers.Ties;
import org.passerelle.dossiers.WorklistPages;
import org.passerelle.exchanges.Exchanges;
import org.passerelle.exchanges.Unread;
import org.passerelle.funding.StateShare;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.letters.LetterKind;
import org.passerelle.notices.Notice;
import org.passerelle.notices.Outbox;
import org.passerelle.notices.OwnNotices;
import org.passerelle.opinions.Consultations;
import org.passerelle.people.Actor;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.People;
import org.passerelle.people.Profile;
import org.passerelle.people.Role;
import org.passerelle.reviews.Distributions;
import org.passerelle.reviews.FairnessBench;
import org.passerelle.reviews.Fit;
import org.passerelle.reviews.Invitations;
import org.passerelle.reviews.Obstacle;
import org.passerelle.reviews.Reviewers;
import org.passerelle.reviews.Reviews;
import org.passerelle.reviews.ScoreSheet;
import org.passerelle.shared.Language;
import org.passerelle.shared.Money;
import org.passerelle.synthesis.Book;
import org.passerelle.synthesis.Books;
import org.passerelle.synthesis.SynthesisFile;
import org.passerelle.synthesis.Written;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Two dossiers of one call, and somebody in every role to whom the first is closed by a standing declaration: each door is tried,
 * and the other dossier shows that it is a door.
 */
@IntegrationTest
class ConflictDoorsTests {

    private static final LocalDateTime AFTER = Trade.CLOSES.plusDays(1);

    @Autowired
    Trade trade;

    @Autowired
    People people;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    @Autowired
    DossierPages pages;

    @Autowired
    WorklistPages worklist;

    @Autowired
    DoubleFunding doubleFunding;

    @Autowired
    SynthesisFile syntheses;

    @Autowired
    Written written;

    @Autowired
    Books books;

    @Autowired
    Snapshots snapshots;

    @Autowired
    StandingTies standing;

    @Autowired
    Ties ties;

    @Autowired
    Exchanges exchanges;

    @Autowired
    CaseOfficers officers;

    @Autowired
    Consultations consultations;

    @Autowired
    Reviewers reviewers;

    @Autowired
    Reviews reviews;

    @Autowired
    Invitations invitations;

    @Autowired
    Distributions distributions;

    @Autowired
    FairnessBench bench;

    @Autowired
    Committee committee;

    @Autowired
    Scenarios scenarios;

    @Autowired
    Seats seats;

    @Autowired
    Meetings meetings;

    @Autowired
    Ballots ballots;

    @Autowired
    Calls calls;

    @Autowired
    Awards awards;

    @Autowired
    DecisionPages acts;

    @Autowired
    IssuedDocuments documents;

    @Autowired
    OwnNotices notices;

    @Autowired
    Outbox outbox;

    @Autowired
    DueJobs jobs;

    CallId call;

    /** Of Brévalle, to which the recused are tied. */
    DossierId closed;

    /** Of its neighbour. */
    DossierId open;

    @WalkedOnce
    void twoDossiersUnderAppraisal() {
        call = trade.peopled()
                .published(Definitions.with(
                        "AAP-2027-TEST", Map.of("procedure", Map.of("review", Map.of("fairnessBench", true)))));
        trade.at(Trade.OPENS.plusDays(1));
        trade.lead("VOI", OrganisationKind.COMMUNE);
        closed = submitted("agent", "signatory", "Eau potable à Tanguiéra");
        open = submitted("voi.agent", "voi.signatory", "Eau potable à Tanguiéra, quartier sud");
        trade.admissible(closed);
        trade.admissible(open);
    }

    @Test
    void keepsAnOfficerFromPageFilesTrailListSearchCountsExchangesHintsAndHandOver() {
        exchanges.write(trade.actor("agent"), closed, "Bonjour (fictif)", List.of());
        exchanges.write(trade.actor("voi.agent"), open, "Bonjour (fictif)", List.of());
        Actor officer = tied(Role.CASE_OFFICER);

        List.<Runnable>of(
                        () -> file.read(officer, closed),
                        () -> file.attachments(officer, closed),
                        () -> file.trail(officer, closed),
                        () -> snapshots.of(officer, closed),
                        () -> exchanges.of(officer, closed),
                        () -> consultations.of(officer, closed),
                        () -> reviews.of(officer, closed),
                        () -> documents.of(officer, closed),
                        () -> distributions.fits(officer, closed),
                        () -> ties.of(officer, closed))
                .forEach(door -> assertThat(codesOf(door::run)).containsExactly("FORBIDDEN"));
        assertThat(file.read(officer, open).id()).isEqualTo(open);
        assertThat(listed(officer, "")).containsExactly(open);
        assertThat(listed(officer, "tanguiera")).containsExactly(open);
        assertThat(pages.countsByStage(officer, call)).isEqualTo(Map.of(Stage.UNDER_APPRAISAL, 1));
        assertThat(worklist.page(officer, WorklistPages.Query.first(50)))
                .extracting(line -> line.item().dossier())
                .doesNotContain(closed)
                .contains(open);
        assertThat(worklist.count(officer))
                .isEqualTo(worklist.page(officer, WorklistPages.Query.first(50)).size());
        assertThat(exchanges.waiting(officer)).extracting(Unread::dossier).containsExactly(open);
        assertThat(doubleFunding.of(officer, open)).extracting(Likeness::other).doesNotContain(closed);
        assertThat(doubleFunding.of(trade.actor(Role.CASE_OFFICER), open))
                .extracting(Likeness::other)
                .contains(closed);
        assertThat(syntheses.facts(officer, open).doubles()).isNull();
        assertThat(syntheses.facts(trade.actor(Role.CASE_OFFICER), open).doubles())
                .isNotNull();
        assertThat(codesOf(() -> officers.handOver(
                        trade.actor(Role.CALL_MANAGER), closed, officer.personId(), "Absence (fictif)")))
                .containsExactly("CONFLICT_OF_INTEREST");
        assertThat(distributions.preview(officer, call).shares())
                .extracting(share -> share.dossier())
                .containsExactly(open);
    }

    @Test
    void keepsAReviewerFromAssignmentByHandByRuleAndInBulk() {
        Actor reviewer = tied(Role.REVIEWER);
        Actor officer = trade.actor(Role.CASE_OFFICER);

        assertThat(codesOf(() ->
                        reviewers.assign(officer, closed, List.of(reviewer.personId(), trade.person("reviewer1")))))
                .containsExactly("CONFLICT_OF_INTEREST");
        assertThat(distributions.fits(officer, closed))
                .filteredOn(fit -> fit.reviewer().equals(reviewer.personId()))
                .extracting(Fit::obstacle)
                .containsExactly(Obstacle.TIED);
        assertThat(distributions.preview(officer, call).shares())
                .filteredOn(share -> share.dossier().equals(closed))
                .flatExtracting(share -> share.reviewers())
                .doesNotContain(reviewer.personId());
        reviewers.assign(officer, open, List.of(reviewer.personId(), trade.person("reviewer1")));
    }

    @Test
    void keepsAReviewerWhoIsTiedMeanwhileFromInvitationSheetWorklistAndNotices() {
        Actor reviewer = person(Role.REVIEWER);
        Actor officer = trade.actor(Role.CASE_OFFICER);
        reviewers.assign(officer, closed, List.of(reviewer.personId(), trade.person("reviewer1")));
        reviewers.assign(officer, open, List.of(reviewer.personId(), trade.person("reviewer1")));
        jobs.runDue();
        assertThat(worklist.count(reviewer)).isEqualTo(2);
        assertThat(notices.unread(reviewer)).isEqualTo(2);

        declare(reviewer);

        assertThat(codesOf(() -> invitations.of(reviewer, closed))).containsExactly("CONFLICT_OF_INTEREST");
        assertThat(codesOf(() -> trade.accept(closed, reviewer.login()))).containsExactly("ALREADY_DONE");
        assertThat(codesOf(() -> reviews.save(reviewer, closed, ScoreSheet.empty(), Plans.sheet("4"))))
                .containsExactly("CONFLICT_OF_INTEREST");
        assertThat(worklist.count(reviewer)).isEqualTo(1);
        assertThat(notices.unread(reviewer)).isEqualTo(1);
        assertThat(notices.latest(reviewer, 10))
                .extracting(Notice::path)
                .noneMatch(path -> path.contains(closed.toString()));
        assertThat(invitations.of(reviewer, open).dossier()).isEqualTo(open);
    }

    @Test
    void tellsNothingMoreOfADossierToWhomItIsClosed() {
        Actor officer = tied(Role.CASE_OFFICER);
        int mails = outbox.to(officer.login() + "@exemple.invalid").size();
        reviewers.assign(
                trade.actor(Role.CASE_OFFICER), closed, List.of(trade.person("reviewer1"), trade.person("reviewer2")));
        jobs.runDue();

        invitations.decline(trade.actor("reviewer1"), closed, "Pas le temps (fictif)");

        assertThat(outbox.to(officer.login() + "@exemple.invalid")).hasSize(mails);
        assertThat(notices.latest(officer, 50))
                .extracting(Notice::path)
                .noneMatch(path -> path.contains(closed.toString()));
    }

    @Test
    void keepsAMemberFromRankingScenariosBenchVotesDraftsAndMinutes() {
        trade.appraise(closed, "4");
        trade.appraise(open, "3.5");
        jobs.advanceTo(AFTER.atZone(Trade.PARIS).toInstant());
        Actor secretary = trade.actor(Role.COMMITTEE_SECRETARY);
        Actor chair = trade.actor(Role.COMMITTEE_CHAIR);
        Actor member = tied(Role.COMMITTEE_MEMBER);
        written.finished(open);
        committee.propose(secretary, call);
        jobs.runDue();
        Book book = books.close(secretary, call);
        Deliberation.Change change = new Deliberation.Change(RankingList.WAITING, Map.of(), "Essai (fictif)");
        scenarios.keep(secretary, call, "Prudent", Map.of(closed, change, open, change));
        Meeting meeting = opened(secretary, chair, member);

        assertThat(lines(member)).containsExactly(open);
        assertThat(lines(secretary)).containsExactly(closed, open);
        assertThat(committee.sessions(member, call).get(0).available())
                .isEqualTo(committee.sessions(secretary, call).get(0).available());
        assertThat(scenarios.of(member, call)).extracting(Scenario::changes).allMatch(changes -> changes.keySet()
                .equals(Set.of(open)));
        assertThat(scenarios.traits(member, call, Set.of(closed, open))).containsOnlyKeys(open);
        bench.consult(member, call, Set.of()).bench().figures().ifPresent(figures -> assertThat(figures.standings())
                .noneMatch(each -> each.dossier().id().equals(closed)));
        assertThat(shares(member, book)).containsOnlyNulls();
        assertThat(shares(secretary, book)).doesNotContainNull();
        assertThat(codesOf(() -> file.read(member, closed))).containsExactly("FORBIDDEN");
        assertThat(listed(member, "")).containsExactly(open);

        Motion main = new Motion(RankingList.MAIN, Map.of("MEAE", Money.of(24_000)));
        assertThat(codesOf(() -> ballots.vote(
                        chair,
                        meeting.id(),
                        closed,
                        main,
                        Map.of(chair.personId(), Vote.FOR, member.personId(), Vote.FOR))))
                .containsExactly("MEETING_VOTES");
        ballots.vote(chair, meeting.id(), closed, main, Map.of(chair.personId(), Vote.FOR));
        ballots.consent(chair, meeting.id(), open, main);
        assertThat(meetings.of(member, call).get(0).ballot(closed)).isEmpty();
        assertThat(meetings.of(member, call).get(0).recusals()).isEmpty();
        assertThat(meetings.of(chair, call).get(0).recused(closed)).containsExactly(member.personId());

        committee.deliberate(chair, call, Deliberation.acceptProposal());
        jobs.runDue();
        assertThat(lines(member)).containsExactly(open);
        assertThat(acts.of(member, call)).containsOnlyKeys(open);
        assertThat(codesOf(() -> acts.open(member, closed))).containsExactly("CONFLICT_OF_INTEREST");
        assertThat(minutes(secretary)).isNotEmpty();
        assertThat(minutes(member)).isEmpty();

        trade.decide(call);
        jobs.runDue();
        assertThat(awards.ofCall(member, call))
                .extracting(decision -> decision.dossier())
                .containsExactly(open);
        publish();
        assertThat(minutes(member)).isNotEmpty();
    }

    @Test
    void keepsMinutesFromAMemberWhileADossierThatIsClosedToItIsPutOff() {
        trade.appraise(closed, "4");
        trade.appraise(open, "3.5");
        jobs.advanceTo(AFTER.atZone(Trade.PARIS).toInstant());
        Actor member = tied(Role.COMMITTEE_MEMBER);
        committee.propose(trade.actor(Role.COMMITTEE_SECRETARY), call);
        committee.deliberate(
                trade.actor(Role.COMMITTEE_CHAIR),
                call,
                new Deliberation(
                        Map.of(
                                closed,
                                new Deliberation.Change(RankingList.DEFERRED, Map.of(), "Pièce attendue (fictif)")),
                        List.of(),
                        ""));
        jobs.runDue();
        trade.decide(call);
        publish();

        assertThat(minutes(trade.actor(Role.COMMITTEE_MEMBER))).isNotEmpty();
        assertThat(minutes(member)).isEmpty();
    }

    private void publish() {
        jobs.runDue();
        awards.release(Actor.clockwork(), call);
        jobs.runDue();
        assertThat(calls.get(call).isReleased()).isTrue();
    }

    /** What each page of a book that a reader gets says of the State's share with its likely doubles. */
    private List<@Nullable StateShare> shares(Actor reader, Book book) {
        return books.pages(reader, book.id()).stream()
                .map(page -> page.content().facts().doubles())
                .toList();
    }

    private List<IssuedDocument> minutes(Actor reader) {
        return documents.ofCall(reader, call).stream()
                .filter(document -> document.kind() == LetterKind.MINUTES)
                .toList();
    }

    private List<DossierId> lines(Actor reader) {
        Session session = committee.sessions(reader, call).get(0);
        return session.lines().stream().map(SessionLine::dossier).toList();
    }

    private Meeting opened(Actor secretary, Actor chair, Actor member) {
        Seat presides = new Seat(chair.personId(), "", "Ministère", true, true);
        Seat sits = new Seat(member.personId(), "", "Association", true, false);
        seats.assign(secretary, call, List.of(presides, sits));
        LocalDateTime at = AFTER.plusDays(12);
        Meeting meeting = meetings.convene(secretary, call, new Convocation(at, "Salle fictive 3", "Classement"));
        jobs.advanceTo(at.atZone(Trade.PARIS).toInstant());
        meetings.attend(
                secretary,
                meeting.id(),
                List.of(
                        new Attendance(presides, Presence.PRESENT, null),
                        new Attendance(sits, Presence.PRESENT, null)));
        meetings.open(secretary, meeting.id(), "Avancée (fictif)");
        return meeting;
    }

    private List<DossierId> listed(Actor reader, String search) {
        return pages.page(reader, new DossierPages.Query(search, null, null, null, 50)).stream()
                .map(DossierPages.Line::id)
                .toList();
    }

    private DossierId submitted(String agent, String signatory, String title) {
        DossierId id = trade.completeDraft(call, agent, title, "24000.00");
        dossiers.submit(trade.actor(signatory), id);
        return id;
    }

    private Actor tied(Role role) {
        Actor person = person(role);
        declare(person);
        return person;
    }

    private Actor person(Role role) {
        String login = "tied." + Trade.login(role);
        return people.actor(people.create(
                Actor.clockwork(),
                new Profile(
                        login,
                        "Personne fictive " + login,
                        login + "@exemple.invalid",
                        Language.FR,
                        Set.of(role),
                        null,
                        null,
                        null,
                        null)));
    }

    private void declare(Actor person) {
        standing.declare(person, trade.organisation("BRE"), TieKind.FAMILY, LocalDate.of(2020, 1, 1), null, "Fictif");
    }
}
