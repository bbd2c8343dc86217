package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.people.Role;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;

/** The calibration from the anchor that the manager sets to the distance that reviewer and officer read. */
@IntegrationTest
@ExtendWith(Visits.class)
class CalibrationJourneyTests {

    private static final String CODE = "AAP-2027-TEST";

    @Autowired
    Trade trade;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    @Autowired
    DueJobs jobs;

    @Test
    void aReviewerScoresTheAnchorBeforeTheFirstSheetAndReadsTheDistance(Visit visit) {
        CallId call = trade.peopled()
                .published(Definitions.with(CODE, Map.of("procedure", Map.of("review", Map.of("calibration", true)))));
        jobs.advanceTo(Trade.OPENS.plusDays(1).atZone(Trade.PARIS).toInstant());
        DossierId anchor = trade.submitted(call);
        dossiers.withdraw(trade.actor("signatory"), anchor, "Le partenaire se retire.");
        DossierId id = trade.underAppraisal(call);
        String number = file.get(anchor).name();

        enter(visit, Trade.login(Role.CALL_MANAGER), "manage/calls/" + CODE);
        Page page = visit.page();
        page.locator("main a[href$='/calibration']").click();
        page.waitForURL("**/calibration");
        visit.settle();
        press(page, "Ajouter un dossier de référence");
        assertThat(page.locator("vaadin-select[invalid]").first()).isVisible();
        looks(visit, "calibration-anchor");
        page.getByLabel("Numéro du dossier").fill(number);
        scoreAll(page, "End");
        page.getByLabel("Pourquoi cette référence").fill("Partenariat ancien, budget exemplaire.");
        press(page, "Ajouter un dossier de référence");
        assertThat(page.locator("main table").first()).containsText(number);

        visit.readsInBothAs("calibration-anchor");

        trade.reviewed(id, "reviewer1", "reviewer2");
        enter(visit, "reviewer1", "reviews/" + id);
        page.waitForURL("**/calibration/" + CODE);
        visit.settle();
        assertThat(page.locator("main")).not().containsText("budget exemplaire");
        looks(visit, "calibration-scoring");
        visit.readsInBothAs("calibration-scoring");
        scoreAll(page, "Home");
        press(page, "Donner ma note et voir l’écart");
        assertThat(page.locator("main")).containsText("budget exemplaire");
        looks(visit, "calibration-distance");
        visit.readsInBothAs("calibration-distance");
        page.locator("main a.button-link[href='reviews']").click();
        page.waitForURL("**/reviews");
        visit.at("reviews/" + id).settle();
        assertThat(page.locator("main")).containsText("Votre fiche");
        looks(visit, "calibration-sheet");

        enter(visit, Trade.login(Role.CASE_OFFICER), "manage/calls/" + CODE + "/calibration");
        assertThat(page.locator("main")).containsText("Personne fictive reviewer1");
        looks(visit, "calibration-distances");
        visit.readsInBothAs("calibration-distances");
    }

    private static void scoreAll(Page page, String key) {
        Locator fields = page.locator("main vaadin-select:visible");
        for (int i = 0; i < fields.count(); i++) {
            fields.nth(i).scrollIntoViewIfNeeded();
            fields.nth(i).click();
            assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
            page.keyboard().press(key);
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.OPTION)).hasCount(0);
        }
    }

    private static void looks(Visit visit, String name) {
        visit.settle().seesNoViolation().keepPicture(name);
        visit.wide(360).seesNoSidewaysScroll().keepPicture(name + "-360").wide(1280);
    }

    private void enter(Visit visit, String login, String path) {
        trade.letIn(login);
        visit.signIn(login, login).at(path).settle();
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }
}
