package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator enters an agency of AFD in a browser, is told which one has a country already, and opens a theme's expert. */
@IntegrationTest
@ExtendWith(Visits.class)
class AgencyPageTests {

    @Autowired
    Trade trade;

    @BeforeEach
    void anAgencyInDakar() {
        trade.peopled().agency("DAKAR", "afd.dakar", "SN").letIn("admin");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void entersAnAgencyForACountryThatHasNone(Language language, Visit visit) {
        Page page =
                visit.in(language).signIn("admin", "admin").at("admin/agencies").page();
        assertThat(page.locator("main")).containsText("AFD – agence fictive de DAKAR");
        visit.seesNoViolation()
                .keepPicture("agencies-" + language)
                .wide(360)
                .seesNoSidewaysScroll()
                .keepPicture("agencies-360-" + language)
                .wide(1280);
        enter(page, visit, language == Language.FR ? "Sénégal" : "Senegal");
        assertThat(page.locator("vaadin-multi-select-combo-box")).containsText("agence fictive de DAKAR");
        visit.seesNoViolation().keepPicture("agency-taken-" + language);
        press(page, visit.text("confirm.cancel"));
        enter(page, visit, "Ghana");

        assertThat(page.locator("main")).containsText("AFD – agence d’Accra");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void opensTheExpertOfATheme(Language language, Visit visit) {
        Page page =
                visit.in(language).signIn("admin", "admin").at("admin/experts").page();
        press(page, visit.text("experts.new"));
        Locator theme = page.getByLabel(visit.text("expert.theme"), new Page.GetByLabelOptions().setExact(true));
        theme.fill(language == Language.FR ? "Eau et" : "Water and");
        assertThat(page.locator("vaadin-combo-box-item:visible")).hasCount(1);
        theme.press("ArrowDown");
        theme.press("Enter");
        press(page, visit.text("account.save"));

        assertThat(page.locator("main table"))
                .containsText(language == Language.FR ? "Eau et assainissement" : "Water and sanitation");
        visit.seesNoViolation()
                .keepPicture("experts-" + language)
                .wide(360)
                .seesNoSidewaysScroll()
                .keepPicture("experts-360-" + language);
    }

    private static void enter(Page page, Visit visit, String country) {
        press(page, visit.text("agencies.new"));
        fill(page, visit.text("post.key"), "ACCRA");
        fill(page, visit.text("post.name"), "agence d’Accra");
        choose(page, country);
        press(page, visit.text("account.save"));
    }

    private static void choose(Page page, String country) {
        Locator box = page.locator("vaadin-multi-select-combo-box input");
        box.fill(country);
        assertThat(page.locator("vaadin-multi-select-combo-box-item:visible")).hasText(country);
        box.press("ArrowDown");
        box.press("Enter");
        box.press("Escape");
    }

    private static void fill(Page page, String label, String value) {
        page.getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .fill(value);
    }

    private static void press(Page page, String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
    }
}
