package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.files.FileKind;
import org.passerelle.funding.FundingPlan;
import org.passerelle.workbooks.BudgetWorkbooks;
import org.springframework.beans.factory.annotation.Autowired;

/** A budget that comes from a spreadsheet is seen before it is saved. */
@IntegrationTest
@ExtendWith(Visits.class)
class WorkbookTests {

    @Autowired
    Trade trade;

    @Autowired
    DossierFile file;

    @Autowired
    BudgetWorkbooks workbooks;

    DossierId id;

    @BeforeEach
    void aDraft() {
        var call = trade.openCall("AAP-2027-TEST");
        id = trade.completeDraft(call);
        trade.letIn("agent");
    }

    @Test
    void showsWhatAnImportChangesAndChangesNothingBefore(Visit visit) {
        Page page = workbook(visit);
        FundingPlan before = plan();
        upload(page, workbooks.template(trade.actor("agent"), id));

        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Total des dépenses");
        Locator changes =
                dialog.getByRole(AriaRole.TABLE, new Locator.GetByRoleOptions().setName("7 cases et lignes changent"));
        assertThat(changes.getByRole(
                        AriaRole.ROWHEADER, new Locator.GetByRoleOptions().setName("Dépense 2 – Suivi-évaluation")))
                .isVisible();
        assertThat(changes).containsText("Ligne supprimée (total)");
        visit.keepPicture("workbook-preview");
        visit.seesNoViolation();
        page.keyboard().press("Tab");
        assertThat(dialog.getByRole(AriaRole.REGION)).isFocused();
        page.keyboard().press("Tab");
        assertThat(dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Revenir")))
                .isFocused();
        visit.wide(360).keepPicture("workbook-preview-narrow");
        visit.seesNoSidewaysScroll();
        Assertions.assertThat(plan()).isEqualTo(before);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remplacer le budget"))
                .click();
        assertThat(page.locator("tr.line[data-line^='Dépense']")).hasCount(0);
        Assertions.assertThat(plan()).isEqualTo(FundingPlan.empty());
    }

    @Test
    void tellsWhatIsWrongWithAFile(Visit visit) {
        Page page = workbook(visit.wide(360));
        upload(page, new byte[] {1, 2, 3});

        assertThat(page.locator(".workbook [role=alert]").first()).containsText("n’a pas été importé");
        visit.seesNoSidewaysScroll().seesNoViolation();
        visit.keepPicture("workbook-wrong");
    }

    private Page workbook(Visit visit) {
        Page page = visit.signIn("agent", "agent").at("dossier/" + id + "/N").page();
        page.locator(".workbook summary").click();
        assertThat(page.locator(".workbook a[download]")).hasCount(2);
        return page;
    }

    private static void upload(Page page, byte[] bytes) {
        page.locator(".workbook input[type=file]")
                .setInputFiles(new FilePayload("budget.xlsx", FileKind.XLSX.mediaType(), bytes));
    }

    private FundingPlan plan() {
        return file.get(id).plan();
    }
}
