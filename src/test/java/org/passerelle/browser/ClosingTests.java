package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.IntegrationTest;
import org.passerelle.Queue;
import org.passerelle.Trade;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.ui.component.Confirmation;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How long a draft can be submitted, and what stays of it for its applicant when it no longer can. */
@IntegrationTest
@ExtendWith(Visits.class)
class ClosingTests {

    @Autowired
    Trade trade;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DueJobs jobs;

    DossierId id;

    @BeforeEach
    void aCompleteDraft() {
        var call = trade.openCall("AAP-2027-TEST");
        id = trade.completeDraft(call);
        trade.letIn("agent", "signatory");
    }

    @ParameterizedTest
    @CsvSource({"Indian/Reunion, 1er avril 2027 à 01:59", "Asia/Ho_Chi_Minh, 1er avril 2027 à 04:59"})
    void isToldInTheCallsZoneAndInTheReaders(String zone, String there, Visit visit) {
        visit.inZone(zone).signIn("agent", "agent").at("dossier/" + id + "/A");

        Locator banner = visit.page().locator(".draft-banner");
        assertThat(banner).containsText("NON DÉPOSÉ");
        assertThat(banner).containsText("31 mars 2027 à 23:59 (heure de Paris)");
        assertThat(banner).containsText("soit le " + there + " à votre heure");
    }

    @Test
    void isToldOnceToAReaderWhoseClockIsTheCalls(Visit visit) {
        visit.signIn("agent", "agent").at("dossier/" + id + "/A").settle();

        Locator banner = visit.page().locator(".draft-banner");
        assertThat(banner).containsText("31 mars 2027 à 23:59");
        assertThat(banner).not().containsText("à votre heure");
    }

    @Test
    void isToldInBothZonesInEnglishToo(Visit visit) {
        visit.in(Language.EN)
                .inZone("Asia/Ho_Chi_Minh")
                .signIn("agent", "agent")
                .at("dossier/" + id + "/A");

        Locator banner = visit.page().locator(".draft-banner");
        assertThat(banner).containsText("NOT SUBMITTED");
        assertThat(banner).containsText("31 March 2027 at 23:59 (Paris time)");
        assertThat(banner).containsText("that is 1 April 2027 at 04:59, your time");
    }

    @Test
    void takesASubmissionThatCameInBeforeTheClosingAndWaitedForAnother(Visit visit) {
        Page page = visit.signIn("signatory", "signatory")
                .at("my/dossiers/" + id + "/submit")
                .page();
        Instant last = Trade.CLOSES.atZone(Trade.PARIS).toInstant().minusSeconds(1);
        trade.at(last);
        button(page, "Déposer le dossier").click();
        Locator confirm = page.locator(Confirmation.BUTTON);
        new Queue(jdbc, transaction).behind(id, confirm::click, () -> trade.at(last.plusSeconds(31)));

        page.waitForURL("**/my/dossiers/" + id);
        assertThat(page.locator(".over")).containsText("DOS-2027-0001");
        Assertions.assertThat(file.get(id).submittedAt()).isEqualTo(last);
    }

    @Test
    void leavesTheDraftAloneOnEscape(Visit visit) {
        Page page = visit.signIn("signatory", "signatory")
                .at("my/dossiers/" + id + "/submit")
                .page();
        button(page, "Déposer le dossier").click();
        new Keys(page).waitUntilOn(Confirmation.BUTTON).press("Escape");

        assertThat(page.getByRole(AriaRole.ALERTDIALOG)).hasCount(0);
        assertThat(button(page, "Déposer le dossier")).isFocused();
        Assertions.assertThat(file.get(id).stage()).isEqualTo(Stage.DRAFT);
    }

    @Test
    void refusesInWordsASubmissionThatComesASecondTooLate(Visit visit) {
        Page page = visit.signIn("signatory", "signatory")
                .at("my/dossiers/" + id + "/submit")
                .page();
        button(page, "Déposer le dossier").click();
        trade.at(Trade.CLOSES.plusSeconds(1));
        page.locator(Confirmation.BUTTON).click();

        assertThat(page.getByRole(AriaRole.ALERTDIALOG).last())
                .containsText("L’appel est clos\u00a0: l’heure de clôture est dépassée.");
        Assertions.assertThat(file.get(id).stage()).isEqualTo(Stage.DRAFT);
    }

    @Test
    void leavesADraftToReadAndToTakeAway(Visit visit) throws IOException {
        jobs.advanceTo(Trade.CLOSES.plusDays(1).atZone(Trade.PARIS).toInstant());
        Assertions.assertThat(file.get(id).stage()).isEqualTo(Stage.EXPIRED_DRAFT);
        Page page = visit.signIn("agent", "agent").at("my/dossiers/" + id).page();
        assertThat(page.locator(".draft-banner")).containsText("NON DÉPOSÉ");
        assertThat(page.locator(".draft-banner")).containsText("ne peut plus être déposé");
        assertThat(page.getByText(visit.text("applicant.editor.toSubmit"))).hasCount(0);
        Assertions.assertThat(taken(page, visit.text("applicant.dossier.preview")))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));

        page.getByText(visit.text("applicant.dossier.read")).click();
        page.waitForURL("**/dossier/" + id + "/A");
        Locator title = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Intitulé du projet"));
        assertThat(title).hasValue("Services d'eau durables à Tanguiéra");
        assertThat(title).not().isEditable();

        visit.at("dossier/" + id + "/N");
        page.getByText(visit.text("workbook.title")).click();
        Assertions.assertThat(taken(page, visit.text("workbook.export")))
                .startsWith("PK".getBytes(StandardCharsets.US_ASCII));
        visit.seesNoViolation().keepPicture("draft-expired");
    }

    @Test
    void withdrawsWithAReasonAndNothingElse(Visit visit) {
        Page page =
                visit.signIn("signatory", "signatory").at("my/dossiers/" + id).page();
        button(page, "Retirer le dossier").click();
        Locator dialog = page.locator("vaadin-dialog-overlay");
        Locator confirm = dialog.getByText("Retirer le dossier", new Locator.GetByTextOptions().setExact(true));
        confirm.click();
        assertThat(dialog).containsText("Indiquez le motif");
        Assertions.assertThat(file.get(id).stage()).isEqualTo(Stage.DRAFT);

        dialog.locator("textarea").fill("Le partenaire renonce");
        confirm.click();
        page.waitForURL("**/my/dossiers");
        assertWithdrawn();
        visit.at("my/dossiers/" + id);
        assertThat(page.locator("main")).containsText(visit.text("applicant.next.WITHDRAWN"));
        assertThat(button(page, "Retirer le dossier")).hasCount(0);
    }

    @Test
    void withdrawsWhatWasSubmittedAndSaysItsNumber(Visit visit) {
        dossiers.submit(trade.actor("signatory"), id);
        jobs.runDue();
        Page page =
                visit.signIn("signatory", "signatory").at("my/dossiers/" + id).page();
        button(page, "Retirer le dossier").click();
        Locator dialog = page.locator("vaadin-dialog-overlay");
        assertThat(dialog).containsText("Retirer le dossier DOS-2027-0001\u00a0?");
        dialog.locator("textarea").fill("Le partenaire renonce");
        dialog.getByText("Retirer le dossier", new Locator.GetByTextOptions().setExact(true))
                .click();

        assertThat(page.getByText("Le dossier DOS-2027-0001 est retiré.")).isVisible();
        assertWithdrawn();
        visit.at("my/dossiers/" + id);
        assertThat(page.locator("main")).containsText("DOS-2027-0001");
        assertThat(page.locator("main")).containsText(visit.text("applicant.next.WITHDRAWN"));
        visit.seesNoViolation().keepPicture("withdrawn");
    }

    private void assertWithdrawn() {
        Assertions.assertThat(file.get(id).stage()).isEqualTo(Stage.WITHDRAWN);
        Assertions.assertThat(file.trail(trade.actor(Role.AUDITOR), id))
                .anyMatch(entry -> entry.detail().containsValue("Le partenaire renonce"));
    }

    private static byte[] taken(Page page, String link) throws IOException {
        Download download = page.waitForDownload(() -> page.getByText(link).click());
        return Files.readAllBytes(download.path());
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
