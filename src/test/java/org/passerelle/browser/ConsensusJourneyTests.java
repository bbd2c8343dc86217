package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Plans;
import org.passerelle.Trade;
import org.passerelle.calls.Audience;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.calls.Shown;
import org.passerelle.calls.Visibility;
import org.passerelle.calls.VisibleFrom;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Role;
import org.passerelle.reviews.Reviews;
import org.passerelle.shared.Language;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;

/** The consensus note from the officer to the agreement, and who reads what of the sheets. */
@IntegrationTest
@ExtendWith(Visits.class)
class ConsensusJourneyTests {

    private static final String CODE = "AAP-2027-TEST";

    @Autowired
    Trade trade;

    @Autowired
    Calls calls;

    @Autowired
    Reviews reviews;

    @Autowired
    DueJobs jobs;

    CallId call;

    @BeforeEach
    void aCallThatNamesNoReviewerToOthers() {
        Visibility table = Visibility.DEFAULT.with(Audience.REVIEWER, Shown.REVIEWER_NAMES, VisibleFrom.NEVER);
        call = trade.peopled()
                .published(Definitions.with(
                        CODE, Map.of("procedure", Map.of("review", Map.of("visibility", table.cells())))));
        jobs.advanceTo(Trade.OPENS.plusDays(1).atZone(Trade.PARIS).toInstant());
    }

    @Test
    void aNoteIsAskedWrittenAndAgreed(Visit visit) {
        DossierId id = trade.underAppraisal(call);
        trade.reviewed(id, "reviewer1", "reviewer2");
        reviews.lock(trade.actor("reviewer1"), id, Plans.sheet("4"));
        reviews.lock(trade.actor("reviewer2"), id, Plans.sheet("3.5"));
        Page page = visit.page();

        enter(visit, Trade.login(Role.CASE_OFFICER), "dossiers/" + id + "?tab=sheets");
        page.locator("vaadin-select").last().click();
        assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
        page.keyboard().press("Home");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(0);
        press(page, "Désigner le rapporteur");
        assertThat(page.locator("main")).containsText("À rédiger");
        press(page, "Qui voit quoi de l’instruction, et quand");
        looks(visit, "consensus-officer");

        enter(visit, "reviewer1", "reviews");
        assertThat(page.locator("main")).containsText("Rédiger la note");
        visit.keepPicture("consensus-list");
        page.locator("main tr:has-text('Rédiger la note') a").click();
        page.waitForURL("**/reviews/**");
        assertThat(page.locator("main")).containsText(Pattern.compile("Évaluateur [12]"));
        assertThat(page.locator("main")).not().containsText("Personne fictive reviewer2");
        page.getByLabel("Points forts").last().fill("Partenariat ancien et équilibré.");
        page.getByLabel("Points faibles").last().fill("Calendrier serré.");
        looks(visit, "consensus-writing");
        press(page, "Soumettre aux évaluateurs");
        assertThat(page.locator("main")).containsText("1 réponse attendue");

        enter(visit, "reviewer2", "reviews/" + id);
        assertThat(page.locator("main")).containsText("Calendrier serré.");
        looks(visit, "consensus-answering");
        press(page, "Je suis d’accord");
        assertThat(page.locator("main")).containsText("Adoptée par tous les évaluateurs");
    }

    @Test
    void theTableIsReadOnThePageOfTheCallAndWrittenByItsManager(Visit visit) {
        visit.at("calls/" + CODE).settle();
        assertThat(visit.page().locator("main")).containsText("Qui voit quoi de l’instruction, et quand");
        looks(visit, "visibility-public");
        visit.in(Language.EN).at("calls/" + CODE).settle().keepPicture("visibility-public-en");
        visit.in(Language.FR);
        calls.create(trade.actor(Role.CALL_MANAGER), Trade.definition("AAP-2027-TABLE"));
        enter(visit, Trade.login(Role.CALL_MANAGER), "manage/calls/AAP-2027-TABLE/edit");
        looks(visit, "visibility-editor");
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
