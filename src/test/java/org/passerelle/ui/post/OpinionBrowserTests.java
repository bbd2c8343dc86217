package org.passerelle.ui.post;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.browser.BrowserTest;
import org.passerelle.browser.Visit;
import org.passerelle.shared.Language;

@BrowserTest
class OpinionBrowserTests {

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPostReadsTheDossierAndIsToldWhatIsMissing(Language language, Visit visit) {
        visit.in(language).as("poste.dakar").at(OpinionsView.PATH).seesNoViolation();
        Page page = visit.page();

        page.locator("main a[href^='" + OpinionsView.PATH + "/']").first().click();
        page.waitForURL(address -> address.contains(OpinionsView.PATH + "/"));
        visit.settle().seesNoViolation();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(language == Language.FR ? "Rendre l’avis" : "Give the opinion"))
                .click();

        assertThat(page.locator("main vaadin-radio-group[invalid] input").first())
                .isFocused();
        visit.wide(360).seesNoSidewaysScroll();
    }
}
