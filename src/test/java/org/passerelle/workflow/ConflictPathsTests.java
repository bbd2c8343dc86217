package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;
import static org.passerelle.workflow.Walk.ids;
import static org.passerelle.workflow.model.ReviewElement.DELIBERATE;
import static org.passerelle.workflow.model.ReviewElement.RANKING_TAKEN_BACK;
import static org.passerelle.workflow.model.ReviewElement.VOTE_ANNULLED;
import static org.passerelle.workflow.model.SheetElement.REPLACE_REVIEWER;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.CallId;
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
import org.passerelle.committee.Seat;
import org.passerelle.committee.Seats;
import org.passerelle.committee.Vote;
import org.passerelle.dossiers.ConflictSweep;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.StandingTies;
import org.passerelle.dossiers.TieKind;
import org.passerelle.dossiers.Ties;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.dossiers.Worklist;
import org.passerelle.notices.Outbox;
import org.passerelle.people.Actor;
import org.passerelle.people.Organisation;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.Organisations;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.PersonId;
import org.passerelle.people.Profile;
import org.passerelle.people.Role;
import org.passerelle.people.Trail;
import org.passerelle.people.TrailEntry;
import org.passerelle.reviews.Recusals;
import org.passerelle.reviews.ReviewerState;
import org.passerelle.reviews.Reviewers;
import org.passerelle.reviews.Reviews;
import org.passerelle.shared.Language;
import org.passerelle.shared.Money;
import org.passerelle.shared.Siret;
import org.springframework.beans.factory.annotation.Autowired;

/** A conflict of interest that is found after a sheet was locked or a vote was cast, up to the decision (D10). */
@IntegrationTest
class ConflictPathsTests {

    private static final LocalDateTime DELIBERATES = Trade.CLOSES.plusDays(40);

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    Ties ties;

    @Autowired
    StandingTies standing;

    @Autowired
    ConflictSweep sweep;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    Reviews reviews;

    @Autowired
    Reviewers reviewers;

    @Autowired
    Committee committee;

    @Autowired
    Recusals recusals;

    @Autowired
    Seats seats;

    @Autowired
    Meetings meetings;

    @Autowired
    Ballots ballots;

    @Autowired
    DossierFile file;

    @Autowired
    Worklist worklist;

    @Autowired
    Trail trail;

    @Autowired
    Outbox outbox;

    CallId call;

    DossierId id;

    @WalkedOnce
    void anAppraisedDossier() {
        trade.peopled();
        call = walk.openCall("AAP-2027-TEST");
        id = walk.submitted(call);
        walk.to(Trade.CLOSES.plusDays(5));
        walk.judge(id, true).assign(id, "reviewer1", "reviewer2");
        walk.opine(id, "post", org.passerelle.calls.ConsultationKind.EMBASSY)
                .opine(id, "prefecture", org.passerelle.calls.ConsultationKind.PREFECTURE)
                .score(id, "reviewer1", "4")
                .score(id, "reviewer2", "3.5");
    }

    @Test
    void annulsTheLockedSheetOfWhoDeclaresAConflictAfterwards() {
        recusals.declare(trade.actor("reviewer1"), id, "Un parent y travaille (fictif)");

        walk.waits(id, Stage.UNDER_APPRAISAL, "CASE_OFFICER", "COMMITTEE_SECRETARY");
        assertThat(reviews.scores(List.of(id)).get(id).mean()).isEqualByComparingTo("70.00");
        assertThat(verbs()).contains("declareConflict", "annulSheet", "resumeAppraisal");
        assertThat(codesOf(() -> recusals.declare(trade.actor("reviewer1"), id, "Encore (fictif)")))
                .isNotEmpty();
    }

    @Test
    void annulsALockedSheetAndAsksForAReplacementUpToTheLock() {
        find("reviewer1");

        walk.waits(id, Stage.UNDER_APPRAISAL, "CASE_OFFICER", "COMMITTEE_SECRETARY");
        assertThat(reviews.scores(List.of(id)).get(id).mean()).isEqualByComparingTo("70.00");
        assertThat(reviews.of(officer(), id))
                .filteredOn(seat -> seat.state() == ReviewerState.ANNULLED)
                .singleElement()
                .satisfies(seat -> assertThat(seat.total()).isEqualByComparingTo("80.00"));
        assertThat(verbs()).contains("findTie", "annulSheet", "resumeAppraisal");
        assertThat(codesOf(() -> file.read(trade.actor("reviewer1"), id))).containsExactly("FORBIDDEN");
        assertThat(reviews.done(trade.actor("reviewer1"), 10)).isEmpty();
        assertThat(codesOf(() -> replace("reviewer1", "reviewer1"))).isNotEmpty();

        replace("reviewer1", "reviewer3");
        trade.accept(id, "reviewer3");
        walk.score(id, "reviewer3", "3");

        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY", "COMMITTEE_SECRETARY");
        assertThat(reviews.scores(List.of(id)).get(id).mean()).isEqualByComparingTo("65.00");
        assertThat(walk.path(walk.number(id))).contains(ids(REPLACE_REVIEWER)).doesNotContain(ids(DELIBERATE));
    }

    @Test
    void alertsTheSecretaryUntilItIsAcknowledged() {
        find("reviewer1");

        assertThat(outbox.to(Trade.login(Role.COMMITTEE_SECRETARY) + "@exemple.invalid"))
                .anyMatch(mail -> mail.key().equals("conflict.sheet"));
        assertThat(worklist.of(id)).extracting(WorkItem::kind).contains(WorkItem.Kind.EXAMINE_CONFLICT);

        ties.acknowledge(secretary(), id);

        assertThat(worklist.of(id)).extracting(WorkItem::kind).doesNotContain(WorkItem.Kind.EXAMINE_CONFLICT);
        assertThat(codesOf(() -> ties.acknowledge(secretary(), id))).containsExactly("NO_SUCH_TASK");
    }

    @Test
    void findsWithinTheHourWhatTheAccountOfSomebodyElseBrings() {
        Person reviewer = people.get(trade.person("reviewer1"));
        people.update(Actor.clockwork(), reviewer.id(), reviewer.version(), profile("reviewer1", Role.REVIEWER, null));
        sweep.sweep();
        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");

        people.create(Actor.clockwork(), profile("brevalle", Role.APPLICANT_EDITOR, trade.organisation("BRE")));
        sweep.sweep();
        walk.to(Trade.CLOSES.plusDays(5));

        walk.waits(id, Stage.UNDER_APPRAISAL, "CASE_OFFICER", "COMMITTEE_SECRETARY");
        assertThat(trail.ofDossier(id.value()))
                .filteredOn(entry -> entry.verb().equals("annulSheet"))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.detail().get("ground").toString()).contains("brevalle.example"));
        assertThat(outbox.to(Trade.login(Role.COMMITTEE_SECRETARY) + "@exemple.invalid"))
                .anyMatch(mail -> mail.key().equals("conflict.sheet"));
        sweep.sweep();
        assertThat(verbs()).containsOnlyOnce("annulSheet");
    }

    @Test
    void findsWithinTheHourThatAnotherEstablishmentIsOfTheSameLegalPerson() {
        Organisation seat = organisations.get(trade.lead("ETA", OrganisationKind.COMMUNE));
        Person reviewer = people.get(trade.person("reviewer1"));
        people.update(
                Actor.clockwork(),
                reviewer.id(),
                reviewer.version(),
                new Profile(
                        reviewer.login(),
                        reviewer.name(),
                        reviewer.email(),
                        Language.FR,
                        Set.of(Role.REVIEWER),
                        seat.id(),
                        null,
                        null,
                        null));
        sweep.sweep();
        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");

        // Brévalle is 219901014 00015.
        organisations.update(Actor.clockwork(), with(seat, new Siret("21990101400023")));
        sweep.sweep();
        walk.to(Trade.CLOSES.plusDays(5));

        walk.waits(id, Stage.UNDER_APPRAISAL, "CASE_OFFICER", "COMMITTEE_SECRETARY");
        assertThat(trail.ofDossier(id.value()))
                .filteredOn(entry -> entry.verb().equals("annulSheet"))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.detail().get("ground").toString()).contains("Commune de Brévalle"));
    }

    private static Organisation with(Organisation seat, Siret siret) {
        return new Organisation(
                seat.id(),
                seat.key(),
                seat.kind(),
                seat.level(),
                seat.name(),
                seat.country(),
                siret,
                seat.region(),
                seat.inseeCode(),
                seat.iban(),
                seat.fictional());
    }

    private static Profile profile(String login, Role role, @Nullable OrganisationId organisation) {
        return new Profile(
                login,
                "Personne fictive " + login,
                login + "@brevalle.example",
                Language.FR,
                Set.of(role),
                organisation,
                null,
                null,
                null);
    }

    @Test
    void takesAStandingDeclarationAsFoundOnEverySheetOfTheOrganisation() {
        standing.declare(
                trade.actor("reviewer1"),
                trade.organisation("BRE"),
                TieKind.EMPLOYMENT,
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2025, 6, 30),
                "");

        walk.waits(id, Stage.UNDER_APPRAISAL, "CASE_OFFICER", "COMMITTEE_SECRETARY");
        assertThat(trail.ofDossier(id.value()))
                .filteredOn(entry -> entry.verb().equals("annulSheet"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail())
                        .containsEntry("ground", "emploi chez un participant\u00a0: Commune de Brévalle"));
    }

    @Test
    void leavesAnEmploymentThatEndedMoreThanThreeYearsAgo() {
        standing.declare(
                trade.actor("reviewer1"),
                trade.organisation("BRE"),
                TieKind.EMPLOYMENT,
                LocalDate.of(2015, 1, 1),
                LocalDate.of(2024, 1, 31),
                "");

        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");
    }

    @Test
    void takesTheWholeRankingBackThatRestedOnTheSheet() {
        trade.lead("VOI", OrganisationKind.COMMUNE);
        walk.propose(call);
        walk.waits(id, Stage.IN_COMMITTEE, "COMMITTEE_CHAIR");

        find("reviewer2");

        walk.waits(id, Stage.UNDER_APPRAISAL, "CASE_OFFICER", "COMMITTEE_SECRETARY");
        assertThat(committee.sessions(secretary(), call)).isEmpty();
        assertThat(codesOf(() -> walk.propose(call))).containsExactly("WRONG_STAGE");

        replace("reviewer2", "reviewer3");
        trade.accept(id, "reviewer3");
        walk.score(id, "reviewer3", "4").propose(call).deliberate(call, Deliberation.acceptProposal());
        walk.decide(call);

        assertThat(file.get(id).stage()).isEqualTo(Stage.AWARDED);
        assertThat(walk.path(walk.number(id))).contains(ids(RANKING_TAKEN_BACK)).doesNotContain(ids(VOTE_ANNULLED));
        assertThat(verbs()).contains("takeBack", "takeRankingBack");
    }

    @Test
    void takesBackWhatWasDeliberatedOnASheetThatIsAnnulledAfterwards() {
        walk.propose(call).deliberate(call, Deliberation.acceptProposal());
        walk.waits(id, Stage.PROPOSED, "AUTHORISING_OFFICER");

        find("reviewer2");

        walk.waits(id, Stage.UNDER_APPRAISAL, "CASE_OFFICER", "COMMITTEE_SECRETARY");
        assertThat(committee.sessions(officer(), call).get(0).left()).containsEntry("MEAE", Money.of(220_000));
        assertThat(codesOf(() -> walk.decide(call))).containsExactly("WRONG_STAGE");
        assertThat(verbs()).contains("annulSheet", "takeBack");

        replace("reviewer2", "reviewer3");
        trade.accept(id, "reviewer3");
        walk.score(id, "reviewer3", "4").propose(call).deliberate(call, Deliberation.acceptProposal());
        walk.decide(call);
        assertThat(file.get(id).stage()).isEqualTo(Stage.AWARDED);
        assertThat(walk.path(walk.number(id))).contains(ids(VOTE_ANNULLED)).doesNotContain(ids(RANKING_TAKEN_BACK));
    }

    @Test
    void putsADeliberatedDossierBackOnTheAgendaWhereTheVoteDoesNotHoldWithoutTheMember() {
        deliberated(Vote.ABSTAIN, Vote.FOR);
        walk.waits(id, Stage.PROPOSED, "AUTHORISING_OFFICER");

        ties.find(officer(), id, member().personId(), TieKind.FINANCIAL, "Parts dans l’opérateur (fictif)");

        walk.waits(id, Stage.DEFERRED, "COMMITTEE_SECRETARY", "COMMITTEE_SECRETARY");
        assertThat(verbs()).contains("annulVote", "takeBack");
        assertThat(committee.sessions(officer(), call).get(0).left()).containsEntry("MEAE", Money.of(220_000));
        walk.propose(call);
        walk.waits(id, Stage.IN_COMMITTEE, "COMMITTEE_CHAIR", "COMMITTEE_SECRETARY");
        assertThat(walk.path(walk.number(id))).contains(ids(VOTE_ANNULLED)).doesNotContain(ids(RANKING_TAKEN_BACK));
    }

    @Test
    void recountsTheVoteAndLetsTheOutcomeStandWhereItHolds() {
        Meeting meeting = deliberated(Vote.FOR, Vote.FOR);

        ties.find(officer(), id, member().personId(), TieKind.FAMILY, "Conjoint de la maire (fictif)");

        walk.waits(id, Stage.PROPOSED, "AUTHORISING_OFFICER", "COMMITTEE_SECRETARY");
        Meeting recounted = meetings.get(meeting.id());
        assertThat(recounted.ballot(id).orElseThrow().count(Vote.FOR)).isEqualTo(1);
        assertThat(recounted.recused(id)).containsExactly(member().personId());
        assertThat(trail.ofDossier(id.value()))
                .filteredOn(entry -> entry.verb().equals("annulVote"))
                .hasSize(1);
    }

    @Test
    void keepsWhoIsTiedOutOfTheItemFromTheConvocationOn() {
        ties.find(officer(), id, member().personId(), TieKind.MANDATE, "Conseillère municipale (fictif)");
        Meeting meeting = opened();

        assertThat(meetings.get(meeting.id()).recused(id)).containsExactly(member().personId());
        assertThat(codesOf(() -> ballots.vote(
                        chair(),
                        meeting.id(),
                        id,
                        main(),
                        Map.of(chair().personId(), Vote.FOR, member().personId(), Vote.FOR))))
                .containsExactly("MEETING_VOTES");
        ballots.vote(chair(), meeting.id(), id, main(), Map.of(chair().personId(), Vote.FOR));
    }

    @Test
    void letsAChairToWhomAnItemIsClosedCloseWhatTheOthersAdopted() {
        walk.propose(call);
        Meeting meeting = convened();
        ballots.consent(secretary(), meeting.id(), id, main());
        ties.find(officer(), id, chair().personId(), TieKind.FAMILY, "Frère du maire (fictif)");
        assertThat(codesOf(() -> ballots.consent(chair(), meeting.id(), id, main())))
                .containsExactly("CONFLICT_OF_INTEREST");
        assertThat(codesOf(() -> walk.deliberate(call, Deliberation.acceptProposal())))
                .containsExactly("MEETING_CLOSED_ITEM");

        ballots.consent(secretary(), meeting.id(), id, main());
        assertThat(committee
                        .deliberate(chair(), call, Deliberation.acceptProposal())
                        .lines())
                .isEmpty();
        assertThat(file.get(id).stage()).isEqualTo(Stage.PROPOSED);
        assertThat(committee.outcomes(call).get(id).outcome().departs()).isFalse();
    }

    private Meeting deliberated(Vote chair, Vote member) {
        Meeting meeting = opened();
        ballots.vote(chair(), meeting.id(), id, main(), Map.of(chair().personId(), chair, member().personId(), member));
        walk.deliberate(call, Deliberation.acceptProposal());
        return meeting;
    }

    private Meeting opened() {
        walk.propose(call);
        return convened();
    }

    private Meeting convened() {
        Seat chair = new Seat(chair().personId(), "", "Ministère", true, true);
        Seat member = new Seat(member().personId(), "", "Association", true, false);
        seats.assign(secretary(), call, List.of(chair, member));
        Meeting meeting =
                meetings.convene(secretary(), call, new Convocation(DELIBERATES, "Salle fictive 3", "Classement"));
        walk.to(DELIBERATES);
        meetings.attend(
                secretary(),
                meeting.id(),
                List.of(new Attendance(chair, Presence.PRESENT, null), new Attendance(member, Presence.PRESENT, null)));
        meetings.open(secretary(), meeting.id(), "Avancée (fictif)");
        return meeting;
    }

    private Motion main() {
        return new Motion(RankingList.MAIN, Map.of("MEAE", Money.of(24_000)));
    }

    private void find(String reviewer) {
        ties.find(officer(), id, trade.person(reviewer), TieKind.FAMILY, "Sœur de l’agente (fictif)");
        walk.to(Trade.CLOSES.plusDays(5));
    }

    private void replace(String left, String chosen) {
        PersonId gone = trade.person(left);
        reviewers.replace(officer(), id, gone, trade.person(chosen));
    }

    private List<String> verbs() {
        return trail.ofDossier(id.value()).stream().map(TrailEntry::verb).toList();
    }

    private Actor officer() {
        return trade.actor(Role.CASE_OFFICER);
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
