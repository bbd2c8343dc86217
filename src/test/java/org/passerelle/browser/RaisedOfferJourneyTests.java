package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Role;
import org.passerelle.ui.component.Confirmation;
import org.passerelle.workflow.DueJobs;
import org.passerelle.workflow.OfferedCall;
import org.passerelle.workflow.RaisedCall;
import org.passerelle.workflow.Walk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The signatory declines a raise in a real browser, and reads before and after that what was accepted stands. */
@IntegrationTest
@ExtendWith(Visits.class)
class RaisedOfferJourneyTests {

    private static final String KEPT = "20 000 €";

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    DueJobs jobs;

    RaisedCall call;
    String officer;

    private void raised(boolean accepted) {
        call = new RaisedCall(application);
        if (accepted) {
            call.accepted();
        }
        call.raised(24_000);
        officer = trade.actor(Role.CASE_OFFICER).login();
        trade.letIn("signatory", officer);
    }

    @Test
    void declinesARaiseAndHasTheOfferAgainThatNobodyHadAnswered(Visit visit) {
        raised(false);
        Page page = visit.signIn("signatory", "signatory")
                .at("my/dossiers/" + call.raised)
                .page();
        assertThat(page.locator("main")).containsText("l’offre de " + KEPT + " vous est de nouveau ouverte pendant");
        visit.keepPicture("raised-offer-open");
        visit.seesNoViolation().wide(360).seesNoSidewaysScroll().keepPicture("raised-offer-open-narrow");
        visit.wide(1280);

        button(visit, page, "offer.decline").click();
        page.locator("vaadin-dialog-overlay[role=alertdialog] textarea").fill("Le premier montant suffit (fictif)");
        page.locator(Confirmation.BUTTON).click();
        assertThat(page.locator("vaadin-notification-card")).containsText("est de nouveau ouverte");
        jobs.runDue();
        walk.waits(call.raised, Stage.PARTIALLY_AWARDED, "APPLICANT_SIGNATORY");
        visit.at("my/dossiers/" + call.raised);
        assertThat(page.locator("main")).containsText("Vous avez décliné l’augmentation");
        assertThat(page.locator("tr", holding(visit.text("letterKind.REVERSION_LETTER"))))
                .not()
                .containsText(visit.text("applicant.letters.unopened"));
        visit.keepPicture("raised-offer-again");
        visit.seesNoViolation();

        button(visit, page, "offer.accept").click();
        page.locator(Confirmation.BUTTON).click();
        assertThat(page.locator("vaadin-notification-card").last()).containsText(visit.text("offer.accept.done"));
        walk.waits(call.raised, Stage.BUDGET_REVISION, "APPLICANT_SIGNATORY");
    }

    @Test
    void declinesARaiseAndKeepsWhatWasAccepted(Visit visit) {
        raised(true);
        Page page = visit.signIn("signatory", "signatory")
                .at("my/dossiers/" + call.raised)
                .page();
        assertThat(page.locator("main")).containsText("votre subvention de " + KEPT + " vous reste acquise");
        assertThat(page.locator("main")).not().containsText("l’offre est caduque");
        visit.keepPicture("raise-open");
        visit.seesNoViolation().wide(360).seesNoSidewaysScroll().keepPicture("raise-open-narrow");
        visit.wide(1280);

        button(visit, page, "offer.decline").click();
        assertThat(page.locator("vaadin-confirm-dialog-overlay, vaadin-dialog-overlay")
                        .first())
                .containsText("Votre subvention de " + KEPT + " vous reste acquise");
        visit.keepPicture("raise-decline");
        page.locator("vaadin-dialog-overlay[role=alertdialog] textarea").fill("Le premier montant suffit (fictif)");
        page.locator(Confirmation.BUTTON).click();

        assertThat(page.locator("vaadin-notification-card")).containsText("Augmentation déclinée");
        jobs.runDue();
        walk.waits(call.raised, Stage.PARTIALLY_AWARDED);
        visit.at("my/dossiers/" + call.raised);
        assertThat(page.locator("main")).containsText("n’a pas été acceptée");
        assertThat(page.locator("main")).containsText(visit.text("letterKind.REVERSION_LETTER"));
        visit.keepPicture("raise-kept");
        visit.seesNoViolation().wide(360).seesNoSidewaysScroll().keepPicture("raise-kept-narrow");
    }

    @Test
    void theOfficerSeesThatTheEarlierAwardStands(Visit visit) {
        raised(true);
        call.offered.decline(call.raised);
        Page page =
                visit.signIn(officer, officer).at("offers/" + OfferedCall.CODE).page();

        assertThat(page.locator("main")).containsText(visit.text("offers.stands"));
        assertThat(page.locator("main")).containsText(visit.text("offerState.RAISED"));
        visit.keepPicture("raise-offers");
        visit.at("decisions/" + OfferedCall.CODE + "/" + walk.number(call.raised) + "/signed");
        assertThat(page.locator("main")).containsText(visit.text("decisionKind.REVERSION"));
        visit.keepPicture("raise-signed");
    }

    @Test
    void theOfficerReadsWhatWasOfferedAgainOfARaiseAlsoOnceThatIsDeclined(Visit visit) {
        raised(false);
        call.offered.decline(call.raised);
        Page page =
                visit.signIn(officer, officer).at("offers/" + OfferedCall.CODE).page();
        assertThat(page.locator("main")).containsText(visit.text("offers.reopened"));
        assertThat(page.locator("main")).not().containsText(visit.text("offers.stands"));
        call.offered.decline(call.raised);

        visit.at("offers/" + OfferedCall.CODE);

        assertThat(page.locator("main")).containsText("a été proposée de nouveau");
        visit.keepPicture("raised-offer-offers");
        visit.wide(360).seesNoSidewaysScroll().keepPicture("raised-offer-offers-narrow");
        visit.wide(1280).at("decisions/" + OfferedCall.CODE + "/" + walk.number(call.raised) + "/signed");
        assertThat(page.locator("main")).containsText("l’attribution antérieure vaut de nouveau");
        assertThat(page.locator("main")).not().containsText("avait acceptée");
        visit.keepPicture("raised-offer-signed");
    }

    private static Page.LocatorOptions holding(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }

    private static Locator button(Visit visit, Page page, String key) {
        return page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(visit.text(key)).setExact(true));
    }
}
