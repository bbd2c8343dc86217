package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.shared.Money;
import org.springframework.beans.factory.annotation.Autowired;

/** The session is over while somebody types: the same person goes on where the cursor stood, nobody else does. */
@IntegrationTest
@ExtendWith(Visits.class)
class SignInAgainTests {

    private static final String TITLE = "Intitulé du projet";

    @Autowired
    Trade trade;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    DossierId id;

    @BeforeEach
    void aDraftOfTwo() {
        var call = trade.openCall("AAP-2027-TEST");
        id = trade.completeDraft(call);
        trade.colleague("colleague");
        trade.letIn("agent", "colleague", "case_officer");
    }

    @Test
    void goesOnInTheSameFieldWithWhatWasTyped(Visit visit) {
        Page page = typesTooLate(visit, "A", TITLE, "Tapé trop tard");
        assertThat(dialog(page)).containsText("Votre session a expiré");
        visit.seesNoViolation().keepPicture("sign-in-again");
        signIn(page, "agent");

        page.waitForURL("**/dossier/" + id + "/A?at=title");
        assertThat(field(page, TITLE)).hasValue("Tapé trop tard");
        assertThat(field(page, TITLE)).isFocused();
        assertThat(page.locator(".saved")).containsText("Enregistré à");
        assertThat(page.locator(".unsaved-offer")).isHidden();
        Assertions.assertThat(file.get(id).title()).isEqualTo("Tapé trop tard");
    }

    @Test
    void goesOnInTheSameCellOfTheBudget(Visit visit) {
        Page page = typesTooLate(visit, "N", "2027, Dépense 1", "12500");
        signIn(page, "agent");

        page.waitForURL("**/dossier/" + id + "/N?at=expenses.0.2027");
        assertThat(field(page, "2027, Dépense 1")).isFocused();
        page.waitForCondition(
                () -> file.get(id).plan().expenses().get(0).in(2027).equals(Money.of(12_500)));
    }

    @Test
    void offersWhatWasTypedOverANewerValue(Visit visit) {
        Page page = typesTooLate(visit, "A", TITLE, "Tapé trop tard");
        dossiers.edit(trade.actor("colleague"), id, DossierContent.answers(Map.of("title", "Le sien")));
        signIn(page, "agent");

        page.waitForURL("**/dossier/" + id + "/A?at=title");
        assertThat(page.locator(".unsaved-offer")).containsText("Tapé trop tard");
        assertThat(field(page, TITLE)).hasValue("Le sien");
        Assertions.assertThat(file.get(id).title()).isEqualTo("Le sien");
    }

    @Test
    void saysInPlaceThatThePasswordIsWrong(Visit visit) {
        Page page = typesTooLate(visit, "A", TITLE, "Tapé trop tard");
        dialog(page).locator("input[name=password]").fill("pas le bon");
        dialog(page).locator("input[name=password]").press("Enter");

        assertThat(dialog(page).getByRole(AriaRole.ALERT)).containsText("ne correspondent pas");
        assertThat(dialog(page).locator("input[name=password]")).isFocused();
        assertThat(dialog(page).locator("input[name=password]")).hasValue("");
        visit.seesNoViolation();
        signIn(page, "agent");
        page.waitForCondition(() -> file.get(id).title().equals("Tapé trop tard"));
    }

    @Test
    void leadsAColleagueToTheOwnStart(Visit visit) {
        Page page = typesTooLate(visit, "A", TITLE, "Tapé trop tard");
        signIn(page, "colleague");
        page.waitForURL("**/my/dossiers");
        assertNothingKept(visit);
    }

    @Test
    void leadsAnOfficerToTheWorklist(Visit visit) {
        Page page = typesTooLate(visit, "A", TITLE, "Tapé trop tard");
        signIn(page, "case_officer");
        page.waitForURL("**/worklist");
        assertNothingKept(visit);
    }

    private void assertNothingKept(Visit visit) {
        visit.settle();
        visit.page().waitForFunction("() => !Object.keys(localStorage).some(k => k.startsWith('passerelle.copy'))");
        assertThat(visit.page().locator("body")).not().containsText("Tapé trop tard");
        Assertions.assertThat(file.get(id).title()).isNotEqualTo("Tapé trop tard");
    }

    private Page typesTooLate(Visit visit, String section, String name, String words) {
        Page page = visit.signIn("agent", "agent")
                .at("dossier/" + id + "/" + section)
                .page();
        field(page, name).click();
        Steps.forgetSession(page);
        field(page, name).fill(words);
        assertThat(dialog(page)).isVisible();
        return page;
    }

    /** As whoever it is, whose password is the own name. */
    private static void signIn(Page page, String login) {
        dialog(page).locator("input[name=username]").fill(login);
        dialog(page).locator("input[name=password]").fill(login);
        dialog(page).getByText("Se connecter et continuer").click();
    }

    private static Locator dialog(Page page) {
        return page.locator("dialog.sign-in-again");
    }

    private static Locator field(Page page, String name) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name));
    }
}
