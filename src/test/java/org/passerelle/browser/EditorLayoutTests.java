package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.dossiers.DossierId;
import org.springframework.beans.factory.annotation.Autowired;

/** Where things stand in the applicant's editor, on a wide window and on a narrow one. */
@IntegrationTest
@ExtendWith(Visits.class)
class EditorLayoutTests {

    @Autowired
    Trade trade;

    DossierId id;

    @BeforeEach
    void aDraft() {
        var call = trade.openCall("AAP-2027-TEST");
        id = trade.completeDraft(call);
        trade.letIn("agent");
    }

    @Test
    void foldsTheSectionsAboveTheSectionOnANarrowWindow(Visit visit) {
        Page page = visit.signIn("agent", "agent")
                .wide(360)
                .at("dossier/" + id + "/A")
                .page();
        Locator list = page.locator(".section-list details");
        assertThat(list).not().hasAttribute("open", "");
        Assertions.assertThat(list.boundingBox().y)
                .isLessThan(page.locator(".editor-main").boundingBox().y);

        page.locator(".section-list summary").press("Enter");
        assertThat(page.locator(".section-list a[aria-current=page]")).isVisible();
        visit.seesNoViolation().seesNoSidewaysScroll();
    }

    @Test
    void showsThemBesideItOnAWideWindowAndLeadsTheKeyboardPast(Visit visit) {
        Page page = visit.signIn("agent", "agent").at("dossier/" + id + "/A").page();
        assertThat(page.locator(".section-list details")).hasAttribute("open", "");

        page.locator(".section-list .skip-link").press("Enter");
        assertThat(page.locator("#section")).isFocused();
    }

    @Test
    void cutsNoAmountOfMillions(Visit visit) {
        Page page = visit.signIn("agent", "agent").at("dossier/" + id + "/N").page();
        Locator amount = page.locator("input[data-field='expenses.0.2027']");
        amount.fill("1 234 567,89");
        amount.press("Tab");

        Assertions.assertThat(page.evaluate("() => [...document.querySelectorAll('input.amount')]"
                        + ".filter(i => i.scrollWidth > i.clientWidth).length"))
                .isEqualTo(0);
        visit.seesNoSidewaysScroll();
    }

    @Test
    void leadsFromTheFindingOfALineToTheChangesThatMendIt(Visit visit) {
        Page page = visit.signIn("agent", "agent").at("dossier/" + id + "/N").page();
        Locator amount = page.locator("input[data-field='resources.0.2027']");
        amount.fill("36000");
        amount.press("Tab");

        page.locator(".budget-note button[data-leads]").first().press("Enter");
        assertThat(page.locator(".findings li .remedies")).isFocused();
    }

    @Test
    void unfoldsTheFinishedPlanBesideTheOwnOneOnANarrowWindow(Visit visit) {
        Page page = visit.signIn("agent", "agent")
                .wide(320)
                .at("dossier/" + id + "/N")
                .page();
        page.locator(".example vaadin-details-summary").press("Enter");

        assertThat(page.locator(".example table")).hasCount(2);
        assertThat(page.locator(".example")).containsText("Pompes et pièces");
        visit.seesNoViolation().seesNoSidewaysScroll();
    }
}
