package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Role;
import org.passerelle.ui.component.Confirmation;
import org.passerelle.workflow.OfferedCall;
import org.passerelle.workflow.Walk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The signatory accepts a partial award and revises the budget in a real browser; the officer sees what follows. */
@IntegrationTest
@ExtendWith(Visits.class)
class OfferJourneyTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    OfferedCall offered;

    @BeforeEach
    void offers() {
        offered = new OfferedCall(application).decided();
        trade.letIn("signatory", trade.actor(Role.CASE_OFFICER).login());
    }

    @Test
    void acceptsAPartialAwardAndRevisesTheBudget(Visit visit) {
        Page page = visit.signIn("signatory", "signatory")
                .at("my/dossiers/" + offered.partial)
                .page();
        visit.keepPicture("offer-open");
        visit.seesNoViolation().wide(320).seesNoSidewaysScroll().keepPicture("offer-open-narrow");
        visit.wide(1280).readsInBothAs("offer-open");

        button(visit, page, "offer.accept").click();
        page.locator(Confirmation.BUTTON).click();
        page.getByText(visit.text("offer.revision.open")).first().click(); // at the head, and in the offer

        assertThat(visit.heading()).hasText(visit.text("revision.title"));
        assertThat(page.locator(".resources tr.line").first().locator("input")).hasCount(0);
        visit.keepPicture("revision");
        visit.seesNoViolation().wide(320).seesNoSidewaysScroll().keepPicture("revision-narrow");
        visit.wide(1280).readsInBothAs("revision-open");
        page.locator(".remedies vaadin-button").first().click();
        assertThat(page.locator(".findings h2")).hasText(visit.text("findings.none"));
        button(visit, page, "revision.handIn").click();
        page.locator(Confirmation.BUTTON).click();

        assertThat(page.locator("main")).containsText(visit.text("revision.difference"));
        visit.readsInBothAs("offer-revised");
        walk.waits(offered.partial, Stage.PARTIALLY_AWARDED);
    }

    @Test
    void theOfficerSeesOffersWhatIsLeftAndWhoWaits(Visit visit) {
        String officer = trade.actor(Role.CASE_OFFICER).login();
        Page page =
                visit.signIn(officer, officer).at("offers/" + OfferedCall.CODE).page();

        assertThat(page.locator("main")).containsText("Troisième dossier fictif");
        visit.keepPicture("offers");
        visit.seesNoViolation().wide(320).seesNoSidewaysScroll().keepPicture("offers-narrow");
    }

    private static Locator button(Visit visit, Page page, String key) {
        return page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(visit.text(key)).setExact(true));
    }
}
