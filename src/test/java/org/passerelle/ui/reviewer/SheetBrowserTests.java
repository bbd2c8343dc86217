package org.passerelle.ui.reviewer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.browser.BrowserTest;
import org.passerelle.browser.Visit;
import org.passerelle.shared.Language;

@BrowserTest
class SheetBrowserTests {

    @ParameterizedTest
    @EnumSource(Language.class)
    void aReviewerReadsTheDossierAndCannotLockWhatIsNotComplete(Language language, Visit visit) {
        visit.in(language).as("expert3").at(SheetsView.PATH).seesNoViolation();
        Page page = visit.page();

        page.locator("main a[href^='" + SheetsView.PATH + "/']").first().click();
        page.waitForURL(address -> address.contains(SheetsView.PATH + "/"));
        visit.settle().seesNoViolation();
        assertThat(page.locator(".sheet-bar .total")).containsText(language == Language.FR ? "sur 100" : "of 100");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(language == Language.FR ? "Verrouiller la fiche" : "Lock the sheet"))
                .click();

        assertThat(page.locator("main vaadin-select[invalid]").first()).isVisible();
        assertThat(page.locator("vaadin-dialog-overlay")).hasCount(0);
        visit.wide(360).seesNoSidewaysScroll();
    }
}
