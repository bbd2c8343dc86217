package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody who writes for one commune and would write for another, without a mouse. */
@IntegrationTest
@ExtendWith(Visits.class)
class AddOrganisationTests {

    private static final String FIELD = "main vaadin-text-field input";

    @Autowired
    Trade trade;

    @BeforeEach
    void anAgentOfACommune() {
        trade.peopled();
        trade.letIn("agent");
    }

    @Test
    void addsAnOrganisationByItsSiretAndActsForIt(Visit visit) {
        Keys keys = entered(visit);
        visit.seesNoViolation();
        keys.tabToNamed(visit.text("addOrganisation.send")).press("Enter");
        assertThat(visit.page().getByText(visit.text("finding.ORGANISATION_SIRET")))
                .isVisible();
        assertThat(visit.page().locator(FIELD).first()).isFocused();
        visit.seesNoViolation().wide(320).seesNoSidewaysScroll().keepPicture("add-organisation-refused");

        visit.at("account/organisation");
        keys.tabTo(FIELD).type("21290232400012");
        keys.tabToNamed(visit.text("addOrganisation.send")).press("Enter");
        assertThat(visit.page().locator("main .note")).isFocused();
        visit.seesNoViolation();
        keys.tabToNamed(visit.text("addOrganisation.account")).press("Enter");
        keys.tabToNamed(visit.text("account.actFor", "Commune de Quimper")).press("Enter");
        assertThat(visit.page().locator("main")).containsText(visit.text("login.roles"));
        visit.signIn("agent", "agent").at("my/organisation");
        assertThat(visit.page().locator("main")).containsText(visit.text("verification.title"));
    }

    @Test
    void explainsTheSignInToWhoPressesTwice(Visit visit) {
        Keys keys = entered(visit);
        keys.tabTo(FIELD).type("21290232400012");
        keys.tabToNamed(visit.text("addOrganisation.send")).press("Enter");
        assertThat(visit.page().locator("main .note")).isFocused();
        visit.at("account");
        visit.page()
                .getByText(visit.text("account.actFor", "Commune de Quimper"))
                .evaluate("button => { button.click(); button.click(); }");
        assertThat(visit.page().locator("main")).containsText(visit.text("login.roles"));
    }

    @Test
    void asksTheMembersOfAnOrganisationThatHasSome(Visit visit) {
        Keys keys = entered(visit);
        keys.tabTo(FIELD).type("23990001200018");
        keys.tabToNamed(visit.text("register.askMembers")).press("Enter");

        assertThat(visit.page().locator("main .note")).hasText(visit.text("register.asked"));
        visit.seesNoViolation();
    }

    private static Keys entered(Visit visit) {
        visit.signIn("agent", "agent").at("account");
        Keys keys = new Keys(visit.page());
        keys.tabTo("main a[href='account/organisation']").press("Enter");
        assertThat(visit.heading()).hasText(visit.text("addOrganisation.title"));
        assertThat(visit.heading()).isFocused();
        return keys;
    }
}
