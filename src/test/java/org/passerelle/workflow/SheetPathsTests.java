package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;
import static org.passerelle.workflow.Walk.ids;
import static org.passerelle.workflow.model.SheetElement.*;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.dossiers.Worklist;
import org.passerelle.notices.Outbox;
import org.passerelle.people.Role;
import org.passerelle.reviews.Acceptance;
import org.passerelle.reviews.Invitations;
import org.passerelle.reviews.Recusals;
import org.passerelle.reviews.Reviewers;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of one reviewer's seat: answered, declined, in conflict, silent, late; who is awaited at each. */
@IntegrationTest
class SheetPathsTests {

    /** A Monday without a holiday in the two weeks that follow. */
    private static final LocalDateTime MONDAY = LocalDateTime.of(2027, 1, 18, 10, 0);

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    Reviewers reviewers;

    @Autowired
    Invitations invitations;

    @Autowired
    Recusals recusals;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    @Autowired
    Worklist worklist;

    @Autowired
    Outbox outbox;

    @Autowired
    DueJobs jobs;

    DossierId id;

    @WalkedOnce
    void twoInvitationsOnAMonday() {
        trade.peopled();
        CallId call = walk.openCall("AAP-2027-TEST");
        id = walk.submitted(call);
        walk.judge(id, true).opine(id, "post", ConsultationKind.EMBASSY);
        walk.opine(id, "prefecture", ConsultationKind.PREFECTURE).to(MONDAY);
        reviewers.assign(
                trade.actor(Role.CASE_OFFICER), id, List.of(trade.person("reviewer1"), trade.person("reviewer2")));
        jobs.runDue();
    }

    @Test
    void opensTheDossierWithTheAcceptanceAndCountsTheDaysOfTheSheetFromIt() {
        awaits("ACCEPT_REVIEW", "ACCEPT_REVIEW");
        assertThat(codesOf(() -> file.read(trade.actor("reviewer1"), id))).containsExactly("FORBIDDEN");

        walk.to(MONDAY.plusDays(1));
        trade.accept(id, "reviewer1");

        awaits("SCORE_DOSSIER", "ACCEPT_REVIEW");
        assertThat(file.read(trade.actor("reviewer1"), id).id()).isEqualTo(id);
        assertThat(worklist.of(id))
                .filteredOn(item -> item.kind() == WorkItem.Kind.SCORE_DOSSIER)
                .extracting(WorkItem::due)
                .containsExactly(Instant.parse("2027-02-03T23:00:00Z"));
        assertThat(path()).contains(ids(ACCEPT_REVIEW)).doesNotContain(ids(REPLACE_REVIEWER, REMIND_OF_INVITATION));
    }

    @Test
    void asksForAReplacementWhereAReviewerDeclines() {
        invitations.decline(trade.actor("reviewer1"), id, "Pas le temps");
        awaits("REPLACE_REVIEWER", "ACCEPT_REVIEW");

        replace("reviewer1", "reviewer3");
        awaits("ACCEPT_REVIEW", "ACCEPT_REVIEW");
        trade.accept(id, "reviewer2", "reviewer3");
        walk.score(id, "reviewer3", "4").score(id, "reviewer2", "4");

        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");
        assertThat(path()).contains(ids(REPLACE_REVIEWER, SHEET_LOCKED)).doesNotContain(ids(REPLACE_LATE_REVIEWER));
    }

    @Test
    void recusesWhoeverDeclaresAConflictBeforeReading() {
        recusals.declare(trade.actor("reviewer1"), id, "Mandat");

        awaits("REPLACE_REVIEWER", "ACCEPT_REVIEW");
        assertThat(codesOf(() -> invitations.accept(trade.actor("reviewer1"), id, Acceptance.whole())))
                .containsExactly("ALREADY_DONE");
        assertThat(codesOf(() -> file.read(trade.actor("reviewer1"), id))).containsExactly("FORBIDDEN");
    }

    @Test
    void takesTheSheetAwayFromWhoeverDeclaresAConflictWhileScoring() {
        trade.accept(id, "reviewer1", "reviewer2");
        recusals.declare(trade.actor("reviewer1"), id, "Lien familial");

        awaits("REPLACE_REVIEWER", "SCORE_DOSSIER");
        assertThat(codesOf(() -> file.read(trade.actor("reviewer1"), id))).containsExactly("FORBIDDEN");
        assertThat(codesOf(() -> walk.score(id, "reviewer1", "4"))).containsExactly("CONFLICT_OF_INTEREST");

        replace("reviewer1", "reviewer3");
        awaits("ACCEPT_REVIEW", "SCORE_DOSSIER");
        assertThat(codesOf(() -> replace("reviewer1", "reviewer3"))).containsExactly("NO_SUCH_TASK");
    }

    @Test
    void remindsAfterThreeWorkingDaysAndReleasesAfterFive() {
        walk.to(MONDAY.plusDays(4).withHour(8));
        assertThat(subjects("reviewer1")).noneMatch(subject -> subject.startsWith("Rappel"));

        walk.to(MONDAY.plusDays(4).withHour(9));
        assertThat(subjects("reviewer1")).anyMatch(subject -> subject.startsWith("Rappel"));
        awaits("ACCEPT_REVIEW", "ACCEPT_REVIEW");

        trade.accept(id, "reviewer2");
        walk.to(MONDAY.plusDays(6).withHour(23));
        awaits("ACCEPT_REVIEW", "SCORE_DOSSIER");

        walk.to(MONDAY.plusDays(8).withHour(0));
        awaits("REPLACE_REVIEWER", "SCORE_DOSSIER");
        assertThat(codesOf(() -> trade.accept(id, "reviewer1"))).containsExactly("ALREADY_DONE");
        assertThat(subjects(Trade.login(Role.CASE_OFFICER))).anyMatch(subject -> subject.contains("à remplacer"));
        assertThat(path()).contains(ids(REMIND_OF_INVITATION, RELEASE_REVIEWER));
    }

    @Test
    void remindsOfASheetThreeDaysBeforeItsLast() {
        trade.accept(id, "reviewer1");
        walk.to(MONDAY.plusDays(12).withHour(8));
        assertThat(path()).doesNotContain(ids(REMIND_OF_SHEET));

        walk.to(MONDAY.plusDays(12).withHour(9));
        assertThat(path()).contains(ids(REMIND_OF_SHEET));
        assertThat(outbox.to("reviewer1@exemple.invalid"))
                .anySatisfy(mail -> assertThat(mail.body()).contains("2 février 2027", "/reviews/" + id));
    }

    @Test
    void offersTheOfficerToReplaceALateReviewerWhoMayStillLock() {
        trade.accept(id, "reviewer1", "reviewer2");
        walk.score(id, "reviewer2", "4");
        walk.to(MONDAY.plusDays(20).withHour(23));
        awaits("SCORE_DOSSIER");
        assertThat(codesOf(() -> replace("reviewer1", "reviewer3"))).containsExactly("NO_SUCH_TASK");

        walk.to(MONDAY.plusDays(21).withHour(0));
        awaits("SCORE_DOSSIER", "REPLACE_LATE_REVIEWER");

        walk.score(id, "reviewer1", "4");
        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");
        assertThat(path()).doesNotContain(ids(REPLACE_LATE_REVIEWER));
    }

    @Test
    void givesTheSeatOfALateReviewerToAnother() {
        trade.accept(id, "reviewer1", "reviewer2");
        walk.score(id, "reviewer2", "4");
        walk.to(MONDAY.plusDays(21).withHour(0));

        replace("reviewer1", "reviewer3");

        awaits("ACCEPT_REVIEW");
        assertThat(codesOf(() -> walk.score(id, "reviewer1", "4"))).containsExactly("FORBIDDEN");
        assertThat(subjects("reviewer1")).anyMatch(subject -> subject.contains("n’est plus attendue"));
        trade.accept(id, "reviewer3");
        walk.score(id, "reviewer3", "4");
        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");
        assertThat(path()).contains(ids(REPLACE_LATE_REVIEWER, LATE_REVIEWER_REPLACED, SHEET_LOCKED));
    }

    @Test
    void waitsForNobodyOnceTheDossierIsWithdrawn() {
        trade.accept(id, "reviewer1");

        dossiers.withdraw(trade.actor("signatory"), id, "Projet abandonné");
        jobs.runDue();

        walk.waits(id, Stage.WITHDRAWN);
        assertThat(codesOf(() -> trade.accept(id, "reviewer2"))).containsExactly("WRONG_STAGE");
        assertThat(jobs.openInstances()).as("the call's own").isEqualTo(1);
    }

    private void replace(String left, String chosen) {
        reviewers.replace(trade.actor(Role.CASE_OFFICER), id, trade.person(left), trade.person(chosen));
        jobs.runDue();
    }

    private void awaits(String... kinds) {
        assertThat(worklist.of(id)).extracting(item -> item.kind().name()).containsExactlyInAnyOrder(kinds);
    }

    private List<String> subjects(String login) {
        return outbox.to(login + "@exemple.invalid").stream()
                .map(mail -> mail.subject())
                .toList();
    }

    private List<String> path() {
        return walk.path(walk.number(id));
    }
}
