package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.DocumentType;
import org.passerelle.dossiers.Deliberations;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Precondition;
import org.passerelle.dossiers.Preconditions;
import org.passerelle.dossiers.Standing;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** The documents of a dossier in a real browser: models, the vault, what follows, what a derogation needs. */
@IntegrationTest
@ExtendWith(Visits.class)
class DocumentPathsTests {

    @Autowired
    Trade trade;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    @Autowired
    Deliberations deliberations;

    @Autowired
    Preconditions preconditions;

    CallId call;
    Actor agent;

    @BeforeEach
    void anOpenCall() {
        call = trade.openCall("AAP-2027-TEST");
        agent = trade.actor("agent");
        trade.letIn("agent", "case_officer");
    }

    @Test
    void givesTheModelAndWhatWasGivenBeforeBesideTheDocument(Visit visit) {
        DossierId earlier = dossiers.draft(agent, call, trade.content("Eau à Tanguiéra", "24000"));
        dossiers.attach(agent, earlier, DocumentType.DELIBERATION, trade.document(agent, "deliberation.pdf"));
        DossierId draft = dossiers.draft(agent, call, trade.content("Forêt de Tanguiéra", "30000"));
        Page page = visit.signIn("agent", "agent").at("dossier/" + draft + "/Q").page();
        Locator part = page.locator("[data-place='documents.DELIBERATION']");

        Download model =
                page.waitForDownload(() -> part.locator("a[download]").first().click());
        Assertions.assertThat(model.suggestedFilename()).isEqualTo("deliberation-commune-de-brevalle-fr.odt");
        visit.wide(360).seesNoSidewaysScroll().keepPicture("documents-offered");
        part.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(visit.text("applicant.documents.reuse", "deliberation.pdf")))
                .click();

        assertThat(part).containsText("Repris du dossier Eau à Tanguiéra");
        visit.at("my/documents").seesNoViolation().seesNoSidewaysScroll().keepPicture("vault");
        assertThat(page.locator("table")).containsText("deliberation.pdf");
    }

    @Test
    void takesTheDeliberationThatFollowsFromASubmittedDossier(Visit visit) {
        DossierId id = trade.completeDraft(call);
        file.attachments(agent, id).stream()
                .filter(document -> document.type() == DocumentType.DELIBERATION)
                .forEach(document -> dossiers.detach(agent, id, document.id()));
        deliberations.willFollow(agent, id, LocalDate.of(2027, 4, 20));
        dossiers.submit(trade.actor("signatory"), id);
        Page page = visit.signIn("agent", "agent").at("my/dossiers/" + id).page();
        Locator awaited = page.locator("section", new Page.LocatorOptions().setHasText("Délibération attendue"));
        visit.seesNoViolation().keepPicture("deliberation-awaited");

        awaited.locator("input[type=file]").setInputFiles(Papers.pdf("piece.pdf"));

        assertThat(awaited).hasCount(0);
        assertThat(page.locator("table")).containsText("piece.pdf");
    }

    @Test
    void asksForADerogationThatAnOfficerGrants(Visit visit) {
        DossierId id = trade.completeDraft(call);
        preconditions.record(
                trade.actor(Role.CASE_OFFICER),
                file.get(id).lead(),
                new Standing(Precondition.REPORTS, Standing.State.UNMET, LocalDate.of(2027, 1, 5), "Note du service"));
        Page page = visit.signIn("agent", "agent").at("my/dossiers/" + id).page();
        Locator part = page.locator("section", new Page.LocatorOptions().setHasText("Pourquoi le compte rendu"));
        part.locator("textarea").fill("Le partenaire a changé d’équipe.");
        part.locator("input[type=file]").setInputFiles(Papers.pdf("piece.pdf"));
        assertThat(part).containsText("piece.pdf");
        assertThat(part.locator("vaadin-progress-bar:visible")).hasCount(0);
        visit.wide(360).seesNoSidewaysScroll().seesNoViolation().keepPicture("derogation-asked");
        button(page, "Demander la dérogation").click();
        assertThat(page.locator("body")).containsText("le service doit se prononcer");

        Page officer = visit.reopened()
                .signIn("case_officer", "case_officer")
                .at("worklist")
                .page();
        officer.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Décider d’une dérogation"))
                .click();
        visit.settle().seesNoViolation().keepPicture("derogation-waits");
        button(officer, visit.text("derogation.grantFor", "Commune de Brévalle"))
                .click();
        officer.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Valable jusqu’au"))
                .fill("31/03/2027");
        officer.keyboard().press("Enter");
        visit.keepPicture("derogation-granted");
        officer.getByRole(AriaRole.DIALOG)
                .getByText("Accorder", new Locator.GetByTextOptions().setExact(true))
                .click();

        assertThat(officer.getByText("Le partenaire a changé d’équipe.")).isHidden();
        Assertions.assertThat(dossiers.review(agent, id))
                .noneMatch(finding -> finding.code().equals("E05"));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
