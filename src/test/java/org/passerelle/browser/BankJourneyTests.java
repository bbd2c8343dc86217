package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.workflow.OfferedCall;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Bank details of an accepted award, without a mouse: given, sent back by the officer, given again and found in order. */
@IntegrationTest
@ExtendWith(Visits.class)
class BankJourneyTests {

    private static final String WHOLE = "FR76 9999 9000 0300 0000 3000 780";
    private static final String DAY =
            OfferedCall.DECIDED.minusDays(10).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    OfferedCall offered;

    @BeforeEach
    void anAwardThatIsAccepted() {
        offered = new OfferedCall(application).decided();
        offered.accept(offered.whole);
        trade.letIn("signatory", officer());
    }

    @Test
    void areGivenSentBackGivenAgainAndFoundInOrder(Visit visit) {
        Page page = visit.signIn("signatory", "signatory")
                .at("my/dossiers/" + offered.whole)
                .page();
        looks(visit, "bank-awaited");
        Keys keys = new Keys(page);
        keys.tabToNamed(visit.text("bank.give")).press("Enter");
        assertThat(visit.heading()).hasText(visit.text("bank.title"));
        assertThat(visit.heading()).isFocused();
        keys.tabToNamed(visit.text("bank.handIn")).press("Enter");
        assertThat(page.getByText(visit.text("field.missing.words", visit.text("bank.iban"))))
                .isVisible();
        keys.waitUntilOn("main vaadin-text-field input");
        looks(visit, "bank-refused");
        give(visit, keys);
        assertThat(page.locator("main")).containsText("FR76 … 0780");
        assertThat(page.locator("main")).not().containsText("3000 780");
        looks(visit, "bank-given");

        visit.signIn(officer(), officer()).at("dossiers/" + offered.whole + "?tab=documents");
        assertThat(page.locator("main")).containsText(WHOLE);
        looks(visit, "bank-to-check");
        keys.tabToNamed(visit.text("bank.sendBack")).press("Enter");
        page.locator("vaadin-text-area:focus-within").waitFor();
        keys.type("Le relevé est illisible.");
        keys.tabToNamed(visit.text("bank.sendBack")).press("Enter");
        assertThat(page.locator("main")).containsText(visit.text("bankState.SENT_BACK"));

        visit.signIn("signatory", "signatory").at("my/dossiers/" + offered.whole);
        assertThat(page.locator("main")).containsText("Le relevé est illisible.");
        looks(visit, "bank-sent-back");
        keys.tabToNamed(visit.text("bank.giveAgain")).press("Enter");
        assertThat(visit.heading()).isFocused();
        give(visit, keys);

        visit.signIn(officer(), officer()).at("dossiers/" + offered.whole + "?tab=documents");
        keys.tabToNamed(visit.text("bank.accept")).press("Enter");
        assertThat(page.locator("main")).containsText(visit.text("bankState.ACCEPTED"));
        visit.at("offers/" + OfferedCall.CODE);
        assertThat(page.locator("main")).containsText(visit.text("bankState.ACCEPTED"));
        looks(visit, "bank-in-offers");
    }

    @Test
    void areAskedForInTheReadersLanguage(Visit visit) {
        visit.in(Language.EN).signIn("signatory", "signatory").at("my/dossiers/" + offered.whole + "/bank");
        assertThat(visit.heading()).hasText("Bank details");
        visit.seesNoViolation().keepPicture("bank-form-en");
    }

    private static void give(Visit visit, Keys keys) {
        Page page = visit.page();
        page.locator("main vaadin-text-field input").first().focus();
        keys.replace(WHOLE);
        page.locator("main vaadin-date-picker input").focus();
        keys.replace(DAY).press("Enter");
        page.locator("main input[type=file]").setInputFiles(Papers.pdf("rib.pdf"));
        assertThat(page.locator("main")).containsText(visit.text("bank.held", "rib.pdf"));
        keys.tabToNamed(visit.text("bank.handIn")).press("Enter");
        assertThat(page.locator("main")).containsText(visit.text("bankState.GIVEN"));
    }

    private static void looks(Visit visit, String name) {
        visit.settle().seesNoViolation().keepPicture(name);
        visit.wide(360).seesNoSidewaysScroll().keepPicture(name + "-360").wide(1280);
    }

    private String officer() {
        return trade.actor(Role.CASE_OFFICER).login();
    }
}
