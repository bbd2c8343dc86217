package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.springframework.beans.factory.annotation.Autowired;

/** A visitor without an account and without a mouse learns whether a call takes the project. */
@IntegrationTest
@ExtendWith(Visits.class)
class EligibilityJourneyTests {

    @Autowired
    Trade trade;

    @BeforeEach
    void anOpenCall() {
        trade.openCall("AAP-2027-TEST");
        trade.letIn("agent");
    }

    @Test
    void learnsWhatStandsInTheWayMendsItAndBeginsADraftWithTheAnswers(Visit visit) {
        Keys keys = new Keys(visit.at("eligibility/AAP-2027-TEST").page());
        asked(visit, "LEAD_KIND");
        keys.tabTo("vaadin-radio-button > input").press("Space");
        goOn(visit, keys, "FOREIGN_AUTHORITY");
        keys.tabTo("vaadin-radio-button > input").press("ArrowDown");
        keys.tabToNamed(visit.text("eligibility.next")).press("Enter");
        heading(visit, "eligibility.result.refused");
        assertThat(visit.page().locator("main li")).hasText(visit.text("eligibility.refusal.E03"));

        keys.tabTo("main td a[href$='/2']").press("Enter");
        asked(visit, "FOREIGN_AUTHORITY");
        keys.tabTo("vaadin-radio-button > input").press("ArrowUp");
        goOn(visit, keys, "COUNTRY");
        for (String next : List.of("STARTS_ON", "MONTHS", "TOTAL", "GRANT")) {
            keys.tabToNamed(visit.text("eligibility.unknown")).press("Enter");
            asked(visit, next);
        }
        keys.tabTo("vaadin-text-field input").type("40 000");
        goOn(visit, keys, "FRENCH_SHARE");

        visit.signIn("agent", "agent").at("my/dossiers/new/AAP-2027-TEST");
        keys.tabToNamed(visit.text("applicant.new.begin")).press("Enter");
        visit.page().waitForURL("**/dossier/*/A");
        visit.at(visit.page().url().replaceAll(".*(dossier/.*)/A", "$1/N"));
        assertThat(visit.page().locator(".resources input.amount").first()).hasValue("40\u202f000");
    }

    @Test
    void leadsBackToTheQuestionThatIsLeftOpen(Visit visit) {
        Keys keys = new Keys(visit.at("eligibility/AAP-2027-TEST").page());
        asked(visit, "LEAD_KIND");
        keys.tabToNamed(visit.text("eligibility.next")).press("Enter");

        assertThat(visit.page().locator("vaadin-radio-button > input").first()).isFocused();
    }

    @Test
    void keepsADayThatIsTypedInANarrowWindow(Visit visit) {
        Page page = visit.wide(360).at("eligibility/AAP-2027-TEST/4").page();
        asked(visit, "STARTS_ON");
        Locator day = page.locator("vaadin-date-picker input");
        day.click();
        new Keys(page).type("01/10/2027").press("Enter");
        assertThat(day).hasValue("01/10/2027");
    }

    private static void goOn(Visit visit, Keys keys, String next) {
        keys.tabToNamed(visit.text("eligibility.next")).press("Enter");
        asked(visit, next);
    }

    private static void asked(Visit visit, String question) {
        heading(visit, "eligibility.question." + question);
        assertThat(visit.heading()).isFocused();
    }

    private static void heading(Visit visit, String key) {
        assertThat(visit.heading()).hasText(visit.text(key));
    }
}
