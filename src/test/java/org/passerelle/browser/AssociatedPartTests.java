package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.DocumentType;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Partner;
import org.passerelle.dossiers.PartnerRole;
import org.passerelle.funding.ContributionKind;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.FundingStatus;
import org.passerelle.funding.Resource;
import org.passerelle.funding.ResourceSource;
import org.passerelle.people.Actor;
import org.passerelle.shared.Language;
import org.passerelle.shared.Money;
import org.springframework.beans.factory.annotation.Autowired;

/** The lead asks a region for its part; its editor writes it, its signatory confirms it, each on the own screen (ADR 0067). */
@IntegrationTest
@ExtendWith(Visits.class)
class AssociatedPartTests {

    @Autowired
    Trade trade;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    DossierId id;

    @BeforeEach
    void aDraftInWhichARegionGives5000() {
        var call = trade.openCall("AAP-2027-PART");
        Actor agent = trade.actor("agent");
        id = trade.completeDraft(call);
        List<Partner> partners = new ArrayList<>(file.get(id).partners());
        partners.add(new Partner(trade.organisation("SYL"), PartnerRole.FRENCH));
        dossiers.edit(agent, id, DossierContent.partners(partners));
        dossiers.edit(agent, id, DossierContent.plan(withRegion(file.get(id).plan())));
        trade.letIn("agent", "other.agent", "other.signatory");
    }

    @Test
    void goesFromTheLeadToTheEditorAndTheSignatoryAndBack(Visit visit) {
        Page lead = visit.signIn("agent", "agent").at("dossier/" + id + "/C").page();
        lead.getByText("Confirmation en ligne : Région Sylvania").click();
        button(lead, "Demander sa confirmation").click();
        assertThat(lead.locator(".partner-link")).containsText("Confirmation demandée le 12 janvier 2027");
        visit.seesNoViolation();

        Page editor = visit.in(Language.FR)
                .signIn("other.agent", "other.agent")
                .at("my/dossiers")
                .page();
        assertThat(editor.locator("main")).containsText("À confirmer");
        editor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Services d'eau durables"))
                .click();
        field(editor, "Rôle de votre collectivité dans le projet").fill("Forme les agents.");
        assertThat(button(editor, "Confirmer notre engagement")).hasCount(0);
        button(editor, "Enregistrer le brouillon").click();
        assertThat(editor.getByText("Brouillon enregistré.")).isVisible();
        visit.seesNoViolation();

        Page signatory = visit.in(Language.FR)
                .signIn("other.signatory", "other.signatory")
                .at("my/parts/" + id)
                .page();
        assertThat(field(signatory, "Rôle de votre collectivité dans le projet"))
                .hasValue("Forme les agents.");
        button(signatory, "Confirmer notre engagement").click();
        assertThat(field(signatory, "Votre fonction")).isFocused();
        assertThat(signatory.locator("main")).containsText("Indiquez votre fonction");
        visit.seesNoViolation();
        field(signatory, "Votre fonction").fill("Présidente");
        button(signatory, "Confirmer notre engagement").click();
        assertThat(signatory.locator("main")).containsText("est confirmé. Il n’y a plus rien à faire.");
        assertThat(signatory.locator("main .card")).isFocused();
        visit.seesNoViolation();

        Page again = visit.in(Language.FR)
                .signIn("agent", "agent")
                .at("dossier/" + id + "/C")
                .page();
        assertThat(again.locator(".partner-link")).containsText("(Présidente)");
        Assertions.assertThat(file.attachments(trade.actor("agent"), id))
                .extracting(a -> a.type())
                .contains(DocumentType.LETTER_OF_INTENT_ASSOCIATED);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator field(Page page, String name) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name));
    }

    private static FundingPlan withRegion(FundingPlan plan) {
        List<Resource> resources = new ArrayList<>(plan.resources());
        resources.add(new Resource(
                ResourceSource.FR_OTHER,
                "Région Sylvania",
                ContributionKind.CASH,
                FundingStatus.SECURED,
                new TreeMap<>(Map.of(2027, Money.of("5000.00")))));
        return new FundingPlan(
                plan.countries(), plan.multiCountry(), plan.expenses(), resources, plan.minimumViableGrant());
    }
}
