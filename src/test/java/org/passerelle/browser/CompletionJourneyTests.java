package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.dossiers.Admissibility;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Precondition;
import org.passerelle.dossiers.Preconditions;
import org.passerelle.dossiers.Progress;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.Standing;
import org.passerelle.people.Role;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;

/** An officer asks for completion and its applicant mends what is open; a second person confirms what is set aside. */
@IntegrationTest
@ExtendWith(Visits.class)
class CompletionJourneyTests {

    @Autowired
    Trade trade;

    @Autowired
    DossierFile file;

    @Autowired
    Preconditions preconditions;

    @Autowired
    Progress progress;

    @Autowired
    Admissibility admissibility;

    @Autowired
    DueJobs jobs;

    DossierId id;

    @BeforeEach
    void aSubmittedDossier() {
        id = trade.submitted(trade.openCall("AAP-2027-TEST"));
        trade.officer("second.officer");
        jobs.runDue();
        trade.at(Trade.CLOSES.plusDays(5));
        trade.letIn("agent", "case_officer", "second.officer");
    }

    @Test
    void asksForWhatIsMissingAndOpensOnlyThatToItsApplicant(Visit visit) {
        Page officer = visit.signIn("case_officer", "case_officer")
                .at("dossiers/" + id + "/admissibility")
                .page();
        choose(officer, visit.text("verdict.ADMISSIBLE"));
        visit.keepPicture("completion-check");
        choose(officer, "Incomplet : demander des compléments");
        officer.locator("textarea[required], vaadin-text-area[required] textarea")
                .last()
                .fill("Le titre ne dit pas le projet et la délibération est illisible (fictif).");
        tick(officer, "A. Identification du projet");
        tick(officer, visit.text("documentType.DELIBERATION"));
        visit.settle().seesNoViolation().keepPicture("completion-asked-by-officer");
        visit.wide(360).seesNoSidewaysScroll().keepPicture("completion-asked-by-officer-360");
        button(officer, visit.text("admissibility.save")).click();
        dialog(officer, visit.text("admissibility.save"));
        officer.waitForURL("**/worklist");
        Assertions.assertThat(file.get(id).stage()).isEqualTo(Stage.INCOMPLETE);

        Page applicant =
                visit.reopened().signIn("agent", "agent").at("my/dossiers").page();
        assertThat(applicant.locator("table").first()).containsText("20 avril 2027");
        visit.at("my/dossiers/" + id).readsInBothAs("completion-applicant");
        assertThat(applicant.locator("main")).containsText("la délibération est illisible (fictif)");
        assertThat(button(applicant, visit.text("applicant.completion.send"))).isDisabled();
        visit.at("dossier/" + id + "/G");
        assertThat(applicant.locator("main textarea").first()).hasAttribute("readonly", "");
        visit.at("dossier/" + id + "/A").seesNoViolation().keepPicture("completion-editor");
        Locator title =
                applicant.locator("[data-field=title] input, input[name=title]").first();
        title.fill("Eau potable à Tanguiéra (fictif)");
        title.press("Tab");
        visit.settle().at("dossier/" + id + "/Q").seesNoViolation().keepPicture("completion-documents");
        assertThat(applicant.locator("[data-place='documents.DELIBERATION'] input[type=file]"))
                .hasCount(1);
        assertThat(applicant.locator("[data-place='documents.QUOTES'] input[type=file]"))
                .hasCount(0);
        Assertions.assertThat(file.get(id).title()).isEqualTo("Eau potable à Tanguiéra (fictif)");
        applicant
                .locator("[data-place='documents.DELIBERATION'] input[type=file]")
                .setInputFiles(Papers.pdf("deliberation-lisible.pdf"));
        assertThat(applicant.locator("main")).containsText("deliberation-lisible.pdf");
        assertThat(applicant.locator("vaadin-upload-file")).hasCount(0);
        visit.at("my/dossiers/" + id);
        button(applicant, visit.text("applicant.completion.send")).click();
        dialog(applicant, visit.text("applicant.completion.send"));
        assertThat(button(applicant, visit.text("applicant.completion.send"))).hasCount(0);

        visit.reopened().signIn("case_officer", "case_officer").at("dossiers/" + id + "?tab=changes");
        assertThat(visit.page().locator("main")).containsText("Eau potable à Tanguiéra (fictif)");
        visit.readsInBothAs("completion-changes");
    }

    @Test
    void letsASecondPersonConfirmWhatIsSetAside(Visit visit) {
        preconditions.record(
                trade.actor(Role.CASE_OFFICER),
                file.get(id).lead(),
                new Standing(Precondition.REPORTS, Standing.State.UNMET, LocalDate.of(2027, 4, 1), "Service (fictif)"));
        Map<String, Object> answers = new HashMap<>(trade.admissibility());
        answers.put(
                "checks", Map.of("E05", Map.of("result", "PASS", "comment", "Compte rendu reçu ce matin (fictif).")));
        progress.judge(trade.actor(Role.CASE_OFFICER), id, true, List.of(), answers);
        jobs.runDue();

        Page first = visit.signIn("case_officer", "case_officer")
                .at("dossiers/" + id + "/admissibility")
                .page();
        assertThat(first.locator("main")).containsText(visit.text("override.another"));
        Page second = visit.reopened()
                .signIn("second.officer", "second.officer")
                .at("dossiers/" + id + "/admissibility")
                .page();
        assertThat(second.locator("main")).containsText("Compte rendu reçu ce matin (fictif).");
        visit.readsInBothAs("override-second");
        button(second, visit.text("override.confirm")).click();
        dialog(second, visit.text("override.confirm"));
        second.waitForURL("**/worklist");

        Assertions.assertThat(file.get(id).stage()).isIn(Stage.ADMISSIBLE, Stage.UNDER_APPRAISAL);
        Assertions.assertThat(admissibility
                        .of(trade.actor(Role.CASE_OFFICER), id)
                        .get(0)
                        .secondName())
                .isEqualTo("Personne fictive second.officer");
    }

    private static void choose(Page page, String label) {
        page.locator("vaadin-radio-button:visible", new Page.LocatorOptions().setHasText(label))
                .last()
                .locator("label")
                .click();
    }

    private static void tick(Page page, String label) {
        page.locator("vaadin-checkbox:visible", new Page.LocatorOptions().setHasText(label))
                .last()
                .locator("label")
                .click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void dialog(Page page, String act) {
        page.getByRole(AriaRole.ALERTDIALOG)
                .or(page.getByRole(AriaRole.DIALOG))
                .last()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(act))
                .click();
    }
}
