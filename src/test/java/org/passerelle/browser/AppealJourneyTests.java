package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.awards.SecretCall;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.letters.Notifications;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.workflow.DueJobs;
import org.passerelle.workflow.Walk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A rejection is contested on the dossier's page, examined by another officer and answered by the authorising officer. */
@IntegrationTest
@ExtendWith(Visits.class)
class AppealJourneyTests {

    private static final String SIGNATORY = "signatory";
    private static final String GROUNDS = "La note du critère C2 repose sur une erreur de fait (fictif).";
    private static final String REASONS = "La pièce jointe n’établit pas l’erreur (fictif).";

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    DueJobs jobs;

    @Autowired
    IssuedDocuments documents;

    @Autowired
    Notifications notifications;

    DossierId id;
    String officer;
    String appraiser;
    String authority;

    @BeforeEach
    void aRejectionThatItsApplicantHasRead() {
        SecretCall call = new SecretCall(application);
        call.decided();
        call.publish();
        id = call.dossier(RankingList.REJECT);
        officer = trade.actor(Role.CASE_OFFICER).login();
        appraiser = trade.secondOfficer().login();
        authority = trade.actor(Role.AUTHORISING_OFFICER).login();
        trade.letIn(SIGNATORY, officer, appraiser, authority);
        documents.open(
                trade.actor("agent"),
                notifications.of(Actor.clockwork(), id).get(0).letter());
        walk.to(SecretCall.RESULTS.plusDays(3));
    }

    @Test
    void goesFromTheApplicantByAnotherOfficerToTheAnswer(Visit visit) {
        Page page = applicant(visit);
        visit.readsInBothAs("appeal-form");
        button(visit, page, "appeal.lodge").click();
        assertThat(page.locator(".writing-box vaadin-text-area[invalid]")).isVisible();
        visit.seesNoViolation();
        area(visit, page, "appeal.grounds").fill(GROUNDS);
        button(visit, page, "appeal.lodge").click();
        assertThat(page.locator("main")).containsText(visit.text("appealState.OPEN"));
        visit.readsInBothAs("appeal-lodged");
        assertThat(visit.at("my/dossiers").page().locator("main"))
                .containsText(visit.text("applicant.next.contested", "2 août 2027"));
        jobs.runDue();

        page = staff(visit, officer);
        button(visit, page, "appeal.assign").click();
        assertThat(page.locator("main")).containsText(name(visit, appraiser));
        visit.readsInBothAs("appeal-assigned");

        page = staff(visit, appraiser);
        visit.keepPicture("appeal-appraise-fr");
        area(visit, page, "appeal.reasons").fill(REASONS);
        button(visit, page, "appeal.propose").click();
        assertThat(page.locator("main")).containsText(visit.text("appeal.proposal"));
        visit.seesNoViolation();
        jobs.runDue();

        page = staff(visit, authority);
        visit.readsInBothAs("appeal-decide");
        assertThat(area(visit, page, "appeal.reasons")).hasValue(REASONS);
        button(visit, page, "appeal.show").click();
        page.locator("vaadin-password-field input").fill(authority);
        visit.keepWindow(Path.of("target", "appeal-sign-fr.png"));
        button(visit, page, "decisions.correct.sign").click();
        assertThat(page.locator("main")).containsText(visit.text("appealState.REJECTED"));
        jobs.runDue();
        walk.waits(id, Stage.REJECTED);

        page = applicant(visit);
        assertThat(page.locator("main")).containsText(REASONS);
        assertThat(page.locator("main")).containsText(visit.text("letterKind.APPEAL_DECISION"));
        assertThat(button(visit, page, "appeal.lodge")).hasCount(0);
        visit.readsInBothAs("appeal-answered");
        assertThat(visit.at("my/dossiers").page().locator("main")).containsText(visit.text("applicant.next.answered"));
    }

    @Test
    void fitsANarrowScreenInEnglish(Visit visit) {
        visit.in(Language.EN);
        Page page = applicant(visit);
        visit.wide(360).seesNoSidewaysScroll().keepPicture("appeal-form-en-360");
        area(visit, page, "appeal.grounds").fill(GROUNDS);
        button(visit, page, "appeal.lodge").click();
        assertThat(page.locator("main")).containsText(visit.text("appealState.OPEN"));
        jobs.runDue();

        page = staff(visit, officer);
        visit.wide(360).seesNoSidewaysScroll().seesNoViolation().keepPicture("appeal-assign-en-360");
        button(visit, page, "appeal.assign").click();
        assertThat(page.locator("main")).containsText(name(visit, appraiser));
    }

    private Page applicant(Visit visit) {
        return visit.signIn(SIGNATORY, SIGNATORY).at("my/dossiers/" + id).page();
    }

    private Page staff(Visit visit, String login) {
        return visit.signIn(login, login).at("dossiers/" + id + "?tab=appeals").page();
    }

    private String name(Visit visit, String login) {
        return visit.text("appeal.appraisedBy", trade.actor(login).name());
    }

    private static Locator area(Visit visit, Page page, String key) {
        return page.getByLabel(visit.text(key));
    }

    private static Locator button(Visit visit, Page page, String key) {
        return page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(visit.text(key)).setExact(true));
    }
}
