package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.People;
import org.passerelle.people.Profile;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.ui.component.Confirmation;
import org.springframework.beans.factory.annotation.Autowired;

/** The two forms of ties, by keyboard: what a person declares of itself once, what the service finds and judges (D10). */
@IntegrationTest
@ExtendWith(Visits.class)
class TiesJourneyTests {

    private static final String MARKED = "vaadin-combo-box[invalid], vaadin-select[invalid],"
            + " vaadin-date-picker[invalid], vaadin-text-area[invalid]";

    @Autowired
    Trade trade;

    @Autowired
    People people;

    DossierId dossier;

    @BeforeEach
    void aDossierUnderAppraisal() {
        dossier = trade.underAppraisal(trade.openCall("AAP-2027-TEST"));
    }

    @Test
    void aReviewerDeclaresAMandateAndSaysWhenItEnded(Visit visit) {
        enter(visit, "reviewer1", "account");
        Page page = visit.page();
        Locator section = page.locator("#ties");
        assertThat(section).containsText("Aucun lien déclaré.");
        press(section, "Déclarer ce lien");
        assertThat(section.locator(MARKED)).hasCount(3);
        looks(visit, "ties-declare-faults");

        Locator organisation = section.locator("vaadin-combo-box input");
        organisation.pressSequentially("Brévalle");
        assertThat(page.getByRole(AriaRole.OPTION).first()).containsText("Commune de Brévalle");
        organisation.press("ArrowDown");
        organisation.press("Enter");
        choose(page, section.locator("vaadin-select vaadin-select-value-button"));
        Locator since = section.getByLabel("Depuis le");
        since.fill("01/01/2020");
        since.press("Enter");
        press(section, "Déclarer ce lien");

        assertThat(section.locator("table")).containsText("Commune de Brévalle");
        assertThat(section.locator("table")).containsText("dure encore");
        looks(visit, "ties-declared");
        assertThat(section.locator(MARKED)).hasCount(0);
        section.locator("table vaadin-button").press("Enter");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        Locator day = dialog.locator("input");
        day.fill(Trade.OPENS.plusDays(1).format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
        day.press("Enter");
        looks(visit, "ties-end");
        dialog.locator("vaadin-button[theme~=primary]").press("Enter");
        assertThat(section.locator("table")).not().containsText("dure encore");
    }

    @Test
    void theOfficerFindsATieAndJudgesASofterOne(Visit visit) {
        neighbour();
        String login = Trade.login(Role.CASE_OFFICER);
        enter(visit, login, "dossiers/" + dossier + "?tab=ties");
        visit.readsInBothAs("ties-to-judge").at("dossiers/" + dossier);
        Page page = visit.page();
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Liens d’intérêt"))
                .press("Enter");
        Locator row = page.locator("tr", new Page.LocatorOptions().setHasText("Voisine fictive"));
        assertThat(row).containsText("À apprécier");
        looks(visit, "ties-to-judge");
        row.locator("vaadin-button").first().press("Enter");
        Locator reason = page.locator("vaadin-dialog-overlay textarea");
        page.locator(Confirmation.BUTTON).press("Enter");
        assertThat(page.locator("vaadin-dialog-overlay vaadin-text-area[invalid]"))
                .isVisible();
        reason.fill("La région est vaste (fictif).");
        page.locator(Confirmation.BUTTON).press("Enter");
        assertThat(row).containsText("Sans obstacle selon");
        assertThat(row).containsText("La région est vaste (fictif).");

        page.locator("summary", new Page.LocatorOptions().setHasText("Constater un lien d’intérêt"))
                .press("Enter");
        press(page.locator("main"), "Constater et déporter");
        assertThat(page.locator("details").locator(MARKED)).hasCount(3);
        looks(visit, "ties-find-faults");
        Locator person = page.locator("details vaadin-combo-box input");
        person.pressSequentially("reviewer1");
        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(1);
        person.press("ArrowDown");
        person.press("Enter");
        choose(page, page.locator("details vaadin-select:visible vaadin-select-value-button"));
        page.getByLabel("Ce qui le montre").fill("Élue à Brévalle (fictif)");
        press(page.locator("main"), "Constater et déporter");
        page.locator(Confirmation.BUTTON).press("Enter");

        Locator found = page.locator("tr", new Page.LocatorOptions().setHasText("reviewer1"));
        assertThat(found).containsText("Déport");
        assertThat(found).containsText("Élue à Brévalle (fictif)");
        looks(visit, "ties-found");
        visit.at("dossiers/" + dossier + "?tab=ties").readsInBothAs("ties-found");
    }

    private void neighbour() {
        trade.lead("VOI", OrganisationKind.COMMUNE);
        people.create(
                Actor.clockwork(),
                new Profile(
                        "voisine",
                        "Voisine fictive",
                        "voisine@ailleurs.fr",
                        Language.FR,
                        Set.of(Role.REVIEWER),
                        trade.organisation("VOI"),
                        null,
                        null,
                        null));
    }

    /** Takes the first of the choices. */
    private static void choose(Page page, Locator field) {
        field.press("Enter");
        assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
        page.keyboard().press("Home");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(0);
    }

    private static void press(Locator within, String name) {
        within.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .press("Enter");
    }

    private static void looks(Visit visit, String name) {
        visit.settle().seesNoViolation().keepPicture(name);
        visit.wide(360).seesNoSidewaysScroll().keepPicture(name + "-360").wide(1280);
    }

    private void enter(Visit visit, String login, String path) {
        trade.letIn(login);
        visit.signIn(login, login).at(path).settle();
    }
}
