package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.springframework.beans.factory.annotation.Autowired;

/** The fields of a form that are more than one field, worked without a mouse. */
@IntegrationTest
@ExtendWith(Visits.class)
class WidgetKeyboardTests {

    private static final String NOTHING_KEPT =
            "() => !Object.keys(localStorage).some(key => key.startsWith('passerelle.copy'))";

    @Autowired
    Trade trade;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    DossierId id;

    @BeforeEach
    void aDraft() {
        var call = trade.openCall("AAP-2027-TEST");
        id = trade.completeDraft(call);
        trade.letIn("agent");
    }

    @Test
    void choosesGoalsAndTheirTargets(Visit visit) {
        Page page = at(visit, "A", "#main-sdgs");
        Keys keys = new Keys(page);

        keys.tabTo("#main-sdgs").type("13");
        assertThat(page.locator("details.form-targets summary").first()).containsText("13. Lutte");
        keys.tabToNamed("11. Villes").press("Space");
        assertThat(page.locator("details.form-targets")).hasCount(3);
        keys.tabTo("details:last-of-type > summary").press("Enter");
        keys.tabToNamed("11.b").press("Space");

        assertThat(page.locator("details.form-targets summary").last()).containsText("1 cible");
        Assertions.assertThat(answer("sdgs")).isEqualTo(List.of("13", "5", "11", "11.b"));
        visit.seesNoViolation();
        visit.keepPicture("goals");
    }

    @Test
    void ticksQuartersAsInASpreadsheet(Visit visit) {
        dossiers.edit(
                trade.actor("agent"),
                id,
                DossierContent.answers(Map.of(
                        "activities",
                        List.of(Map.of("activity", "Forages"), Map.of("activity", "Formation")),
                        "schedule",
                        List.of(Map.of("activity", "Piste", "quarters", List.of("2027-Q4"))))));
        Page page = at(visit, "M", ".form-list table.schedule");
        Keys keys = new Keys(page);

        keys.tabToNamed("Forages, T3 2027").press("Space", "ArrowRight", "ArrowDown", "Space");
        assertThat(page.getByLabel("Formation, T4 2027")).isChecked();
        assertThat(page.locator(".form-list table.schedule"))
                .containsText("Piste (ne figure plus parmi les activités)");
        visit.seesNoViolation();
        keys.tabToNamed("Retirer du calendrier\u00a0: Piste").press("Enter");
        assertThat(page.locator(".form-list table.schedule tbody tr")).hasCount(2);

        Assertions.assertThat(answer("schedule"))
                .isEqualTo(List.of(
                        Map.of("activity", "Forages", "quarters", List.of("2027-Q3")),
                        Map.of("activity", "Formation", "quarters", List.of("2027-Q4"))));
        visit.keepPicture("schedule");
    }

    @ParameterizedTest
    @CsvSource({"Santé, HEALTH", "Forêts communales, Forêts communales"})
    void takesAThemeOfTheListOrAnother(String typed, String kept, Visit visit) {
        Page page = at(visit, "A", "[data-field=theme] input");
        new Keys(page).tabTo("[data-field=theme] input").replace(typed).press("Tab");

        page.waitForCondition(() -> kept.equals(answer("theme")));
        assertThat(page.locator("[data-field=theme] input")).hasValue(typed);
        page.waitForFunction(NOTHING_KEPT);
        page.locator("[data-field=theme]").dispatchEvent("change"); // a busy browser tells of it late
        page.evaluate("() => new Promise(done => setTimeout(done))");
        Assertions.assertThat(page.evaluate(NOTHING_KEPT)).isEqualTo(true);
    }

    @Test
    void savesWhatWasTypedJustBeforeGoingOn(Visit visit) {
        Page page = at(visit, "G", "[data-field=competence] textarea");
        new Keys(page)
                .tabTo("[data-field=competence] textarea")
                .replace("Eau et assainissement")
                .tabTo(".editor-main a.button-link")
                .press("Enter");
        page.waitForURL("**/H");

        page.waitForCondition(() -> "Eau et assainissement".equals(answer("competence")));
        assertThat(page.locator(".unsaved-offer")).isHidden();
    }

    private Page at(Visit visit, String section, String awaited) {
        Page page = visit.signIn("agent", "agent")
                .at("dossier/" + id + "/" + section)
                .page();
        page.locator(awaited).waitFor();
        return page;
    }

    private Object answer(String key) {
        return file.get(id).answers().values().get(key);
    }
}
