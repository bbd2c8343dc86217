package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.IntegrationTest;
import org.passerelle.Plans;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.questions.OwnQuestions;
import org.passerelle.reviews.Reviews;
import org.passerelle.reviews.ScoreSheet;
import org.springframework.beans.factory.annotation.Autowired;

/** Enter in a dialog does its main act, and no act leaves the keyboard on nothing. */
@IntegrationTest
@ExtendWith(Visits.class)
class EnterAndFocusTests {

    private static final String HEADING = "main :is(h1, h2, h3)";

    @Autowired
    Trade trade;

    @Autowired
    Reviews reviews;

    @Autowired
    OwnQuestions questions;

    CallId call;

    @BeforeEach
    void anOpenCall() {
        call = trade.openCall("AAP-2027-TEST");
        trade.letIn("case_officer", "reviewer1");
    }

    @Test
    void enterInTheFieldOfADialogDoesItsMainAct(Visit visit) {
        Page page = visit.signIn("case_officer", "case_officer").at("worklist").page();
        button(page, visit.text("views.keep")).click();
        Locator dialog = page.locator("vaadin-dialog-overlay");
        dialog.locator("vaadin-text-field input").fill("Mes urgences");
        page.keyboard().press("Enter");

        assertThat(dialog).hasCount(0);
        assertThat(page.locator(".views-bar vaadin-select")).containsText("Mes urgences");
    }

    @Test
    void enterInAnEmptyFieldSaysWhatIsMissingInPlace(Visit visit) {
        Page page = visit.signIn("case_officer", "case_officer").at("worklist").page();
        button(page, visit.text("views.keep")).click();
        Locator field = page.locator("vaadin-dialog-overlay vaadin-text-field");
        field.locator("input").press("Enter");

        assertThat(field).hasAttribute("invalid", "");
        assertThat(field.locator("input")).isFocused();
    }

    @Test
    void whatAnActRebuildsTakesTheFocus(Visit visit) {
        Keys keys = new Keys(
                visit.signIn("case_officer", "case_officer").at("phrases").page());
        Page page = visit.page();
        page.locator("main vaadin-text-field input").fill("Relance");
        page.locator("main vaadin-text-area textarea").first().fill("Il manque la délibération.");
        button(page, visit.text("phrases.save")).press("Enter");
        keys.waitUntilOn(HEADING);

        button(page, visit.text("phrases.removeOf", "Relance")).press("Enter");
        Locator dialog = page.locator("vaadin-dialog-overlay");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(visit.text("phrases.remove")))
                .press("Enter");
        assertThat(dialog).hasCount(0);
        keys.waitUntilOn(HEADING);
    }

    @Test
    void anAnswerToAQuestionLeavesTheKeyboardOnAHeading(Visit visit) {
        questions.ask(trade.actor("agent"), call, "Brévalle peut-elle valoriser ses locaux ?");
        Page page = visit.signIn("case_officer", "case_officer").at("questions").page();
        page.getByLabel("Réponse à la personne").first().fill("Oui, au loyer évité.");
        button(page, "Envoyer la réponse").press("Enter");

        assertThat(page.locator("main")).containsText("Aucune question n’attend");
        new Keys(page).waitUntilOn(HEADING);
    }

    @Test
    void anAssignmentLeavesTheKeyboardOnAHeading(Visit visit) {
        DossierId id = trade.underAppraisal(call);
        Page page = visit.signIn("case_officer", "case_officer")
                .at("dossiers/" + id + "/reviewers")
                .page();
        button(page, "Désigner").press("Enter");

        assertThat(page.locator("main")).containsText("réponse attendue au plus tard");
        new Keys(page).waitUntilOn(HEADING);
    }

    @Test
    void aPreparedBatchLeavesTheKeyboardOnAHeading(Visit visit) {
        trade.submitted(call);
        Page page = visit.signIn("case_officer", "case_officer").at("dossiers").page();
        button(page, visit.text("batch.all")).press("Enter");
        assertThat(page.locator(".selection [role=status]")).hasText(visit.text("batch.chosen", 1));
        button(page, visit.text("batchKind.CHOOSE_OFFICER")).press("Enter");
        page.waitForURL("**/batches/*");
        new Keys(page).waitUntilOn(HEADING);
    }

    @Test
    void aSheetThatCannotBeLockedLeadsToTheFieldToMend(Visit visit) {
        DossierId id = trade.underAppraisal(call);
        trade.reviewed(id, "reviewer1", "reviewer2");
        reviews.save(trade.actor("reviewer1"), id, ScoreSheet.empty(), Plans.sheet("4"));
        Page page = visit.signIn("reviewer1", "reviewer1").at("reviews/" + id).page();
        Locator amount = page.locator("vaadin-big-decimal-field");
        amount.locator("input").fill("24000,01");
        button(page, visit.text("sheet.lock")).press("Enter");

        assertThat(amount.locator("input")).isFocused();
        assertThat(amount).containsText("ou laissez le champ vide");
        visit.wide(360).seesNoSidewaysScroll();
        page.locator(".jump-link:visible").press("Enter");
        new Keys(page).waitUntilOn("#written");
    }

    private static Locator button(Page page, String words) {
        return page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words).setExact(true));
    }
}
