package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.ServerTest;
import org.passerelle.Trade;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.shared.Money;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** No word is lost: through a lost connection, a crash, and two who write in one field. */
@ServerTest
@Import(Trade.class)
@ExtendWith(Visits.class)
class KeptWordsTests {

    private static final String OFFER = ".unsaved-offer";

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
        trade.letIn("agent", "colleague", "other.agent");
    }

    @Test
    void offersAfterACrashWhatWasTypedWhileTheServerWasAway(Visit visit) {
        writesWithoutAConnection(visit);
        visit.reopened().signIn("agent", "agent").at("dossier/" + id + "/A");
        Locator offer = visit.page().locator(OFFER);
        assertThat(offer.locator("li")).hasCount(4);
        assertThat(offer).containsText("Puits et forages");
        assertThat(offer).containsText("4321");
        Assertions.assertThat(file.get(id).title()).isNotEqualTo("Puits et forages");
        visit.seesNoViolation().keepPicture("kept-words-offer");

        button(offer, "Tout reprendre").click();
        assertThat(offer).isHidden();
        assertThat(field(visit.page(), "Intitulé du projet")).hasValue("Puits et forages");
        Dossier saved = file.get(id);
        Assertions.assertThat(saved.title()).isEqualTo("Puits et forages");
        Assertions.assertThat(saved.answers().text("acronym")).isEqualTo("PEF");
        Assertions.assertThat(saved.answers().text("summary")).startsWith("Deux lignes");
        Assertions.assertThat(saved.plan().minimumViableGrant()).isEqualTo(Money.of(4321));

        visit.page().reload();
        visit.settle();
        assertThat(visit.page().locator(OFFER)).isHidden();
    }

    @Test
    void offersTheGoalsThatWereTickedWhileTheServerWasAway(Visit visit) {
        Page page = visit.signIn("agent", "agent").at("dossier/" + id + "/A").page();
        page.getByLabel("4. Éducation de qualité").check();
        assertThat(page.locator(".saved")).containsText("Enregistré à");
        Assertions.assertThat(kept(page)).isZero();
        page.context().setOffline(true);
        page.getByLabel("11. Villes et communautés durables").check();
        page.waitForFunction("() => Object.keys(localStorage).some(k => k.startsWith('passerelle.copy'))");

        visit.reopened().signIn("agent", "agent").at("dossier/" + id + "/A");
        Locator offer = visit.page().locator(OFFER);
        assertThat(offer).containsText("Objectifs de développement durable");
        assertThat(offer).containsText("11. Villes et communautés durables");
        button(offer, "Reprendre").click();
        assertThat(offer).isHidden();
        assertThat(visit.page().getByLabel("11. Villes et communautés durables"))
                .isChecked();
        Assertions.assertThat(file.get(id).answers().values().get("sdgs")).isEqualTo(List.of("6", "4", "5", "11"));
    }

    @Test
    void neverShowsOnePersonsWordsToAnother(Visit visit) {
        writesWithoutAConnection(visit);
        visit.reopened().signIn("colleague", "colleague").at("dossier/" + id + "/A");
        assertThat(visit.page().locator(OFFER)).isHidden();
        Assertions.assertThat(kept(visit.page())).isZero();
    }

    @Test
    void forgetsThemWhenTheirWriterSignsOut(Visit visit) {
        writesWithoutAConnection(visit);
        visit.reopened().signIn("agent", "agent").at("dossier/" + id + "/A");
        assertThat(visit.page().locator(OFFER + " li")).hasCount(4);
        visit.page().getByText(visit.text("shell.signOut")).click();
        visit.page().waitForFunction("() => !Object.keys(localStorage).some(k => k.startsWith('passerelle.copy'))");
    }

    @Test
    void keepsNothingInTheBrowserOnceItIsSaved(Visit visit) {
        Page page = visit.signIn("agent", "agent").at("dossier/" + id + "/A").page();
        field(page, "Intitulé du projet").fill("Eau pour tous");
        assertThat(page.locator(".saved")).containsText("Enregistré à");
        Assertions.assertThat(kept(page)).isZero();
    }

    @Test
    void savesWithinTwoSecondsOfTheLastKey(Visit visit) {
        Page page = visit.signIn("agent", "agent").at("dossier/" + id + "/A").page();
        field(page, "Intitulé du projet").fill("");
        field(page, "Intitulé du projet").pressSequentially("Sources");
        Instant last = Instant.now();
        page.waitForFunction("() => !Object.keys(localStorage).some(k => k.startsWith('passerelle.copy'))");
        Assertions.assertThat(Instant.now()).isBefore(last.plusSeconds(2));
        Assertions.assertThat(file.get(id).title()).isEqualTo("Sources");
    }

    @Test
    void letsTwoInOneFieldChoose(Visit visit) {
        Page page = visit.signIn("agent", "agent").at("dossier/" + id + "/A").page();
        dossiers.edit(trade.actor("colleague"), id, DossierContent.answers(Map.of("title", "Le sien")));
        field(page, "Intitulé du projet").fill("Le mien");

        Locator choice = page.locator(".clash-choice");
        assertThat(choice).containsText("Le sien");
        assertThat(choice).containsText("Le mien");
        assertThat(choice)
                .containsText(Pattern.compile("Enregistré par Personne fictive colleague à \\d\\d:\\d\\d:\\d\\d"));
        visit.seesNoViolation().keepPicture("kept-words-clash");
        button(choice, "Garder ma saisie").click();
        assertThat(choice).isHidden();
        assertThat(field(page, "Intitulé du projet")).hasValue("Le mien");
        Assertions.assertThat(file.get(id).title()).isEqualTo("Le mien");
        Assertions.assertThat(kept(page)).isZero();
    }

    @Test
    void namesTheCalendarWhereTwoTickInOneLine(Visit visit) {
        Page page = visit.signIn("agent", "agent").at("dossier/" + id + "/M").page();
        page.getByLabel("(répétition), T3 2027").waitFor();
        dossiers.edit(
                trade.actor("colleague"),
                id,
                DossierContent.answers(Map.of(
                        "schedule", List.of(Map.of("activity", "(répétition)", "quarters", List.of("2028-Q1"))))));
        page.getByLabel("(répétition), T3 2027").check();

        assertThat(page.locator(".clash-choice")).containsText("Chronogramme");
    }

    @Test
    void comesBackToTheSameSectionOverTheSignInPage(Visit visit) {
        Page page = visit.signIn("agent", "agent").at("dossier/" + id + "/A").page();
        Steps.forgetSession(page);
        field(page, "Intitulé du projet").fill("Tapé trop tard");
        page.getByText(visit.text("login.onItsPage")).click();
        page.waitForURL("**/login*");
        page.getByLabel(visit.text("login.name")).fill("agent");
        page.locator("input[name=password]").fill("agent");
        page.locator("input[name=password]").press("Enter");
        page.waitForURL("**/dossier/" + id + "/A*");

        Locator offer = page.locator(OFFER);
        assertThat(offer).containsText("Tapé trop tard");
        button(offer, "Reprendre").click();
        assertThat(field(page, "Intitulé du projet")).hasValue("Tapé trop tard");
        assertThat(page.locator(".saved")).containsText("Enregistré à");
        Assertions.assertThat(file.get(id).title()).isEqualTo("Tapé trop tard");
    }

    /** Three fields and a cell of the budget, in two tabs, then the browser is gone. */
    private void writesWithoutAConnection(Visit visit) {
        Page page = visit.signIn("agent", "agent").at("dossier/" + id + "/A").page();
        Page budget = page.context().newPage();
        budget.navigate(page.url().replaceAll("/A$", "/N"));
        Locator least = budget.getByLabel(Pattern.compile("Subvention minimale viable"));
        least.waitFor();
        page.context().setOffline(true);
        field(page, "Intitulé du projet").fill("Puits et forages");
        field(page, "Sigle").fill("PEF");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Résumé")))
                .first()
                .fill("Deux lignes\nde résumé");
        least.fill("4321");
        assertThat(page.locator(".copy-note")).isVisible();
        assertThat(page.locator(".saved")).not().containsText("Enregistré à");
    }

    private static int kept(Page page) {
        return (int)
                page.evaluate("() => Object.keys(localStorage).filter(k => k.startsWith('passerelle.copy')).length");
    }

    private static Locator field(Page page, String name) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Locator within, String name) {
        return within.getByText(name, new Locator.GetByTextOptions().setExact(true))
                .first();
    }
}
