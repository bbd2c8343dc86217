package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.funding.ContributionKind;
import org.passerelle.funding.Expense;
import org.passerelle.funding.ExpenseCategory;
import org.passerelle.funding.ExpensePlace;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.FundingStatus;
import org.passerelle.funding.Resource;
import org.passerelle.funding.ResourceSource;
import org.passerelle.shared.Money;
import org.springframework.beans.factory.annotation.Autowired;

/** No word is lost: through a lost connection, a crash, and two who write in one field. */
@IntegrationTest
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
        writesWhileTheServerIsAway(visit);
        visit.reopened().signIn("agent", "agent").at("dossier/" + id + "/A");
        Locator offer = visit.page().locator(OFFER);
        assertThat(offer.locator("li")).hasCount(4);
        assertThat(offer).containsText("Puits et forages");
        assertThat(offer).containsText("2027, Dépense 1");
        assertThat(offer).containsText("12500");
        Assertions.assertThat(file.get(id).title()).isNotEqualTo("Puits et forages");
        visit.seesNoViolation().keepPicture("kept-words-offer");

        button(offer, "Tout reprendre").click();
        assertThat(offer).isHidden();
        assertThat(field(visit.page(), "Intitulé du projet")).hasValue("Puits et forages");
        Dossier saved = file.get(id);
        Assertions.assertThat(saved.title()).isEqualTo("Puits et forages");
        Assertions.assertThat(saved.answers().text("acronym")).isEqualTo("PEF");
        Assertions.assertThat(saved.answers().text("summary")).startsWith("Deux lignes");
        Assertions.assertThat(saved.plan().expenses().get(0).in(2027)).isEqualTo(Money.of(12_500));

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
    void offersTheCellAndTheChoicesOfTheBudgetThatWereChangedWhileTheServerWasAway(Visit visit) {
        Page page = visit.signIn("agent", "agent").at("dossier/" + id + "/N").page();
        page.getByRole(AriaRole.BUTTON, named("Quantité, coût unitaire, lieu, Dépense 1"))
                .click();
        page.getByLabel("Lieu de la dépense").waitFor();
        page.context().setOffline(true);
        page.getByLabel("2027, Dépense 1").fill("12500");
        page.getByLabel("Subvention minimale viable").fill("4321");
        Map<String, String> choices = Map.of(
                "Nature, Dépense 1", "Petits travaux",
                "Lieu de la dépense", "À l’étranger",
                "Financeur, Ressource 3", "Autres financeurs publics",
                "Forme, Ressource 3", "Valorisation",
                "Engagement, Ressource 3", "Sollicité");
        choices.forEach((label, option) -> page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .selectOption(option));
        page.waitForCondition(() -> kept(page) == 7);

        visit.reopened().signIn("agent", "agent").at("dossier/" + id + "/A");
        Locator offer = visit.page().locator(OFFER);
        assertThat(offer.locator("li")).hasCount(7);
        choices.forEach(
                (label, option) -> assertThat(offer.locator("li").filter(new Locator.FilterOptions().setHasText(label)))
                        .containsText(option));
        button(offer, "Tout reprendre").click();
        assertThat(offer).isHidden();
        FundingPlan plan = file.get(id).plan();
        Expense expense = plan.expenses().get(0);
        Resource resource = plan.resources().get(2);
        Assertions.assertThat(expense.in(2027)).isEqualTo(Money.of(12_500));
        Assertions.assertThat(plan.minimumViableGrant()).isEqualTo(Money.of(4_321));
        Assertions.assertThat(expense.category()).isEqualTo(ExpenseCategory.WORKS);
        Assertions.assertThat(expense.place()).isEqualTo(ExpensePlace.ABROAD);
        Assertions.assertThat(resource.source()).isEqualTo(ResourceSource.PUBLIC_OTHER);
        Assertions.assertThat(resource.kind()).isEqualTo(ContributionKind.IN_KIND);
        Assertions.assertThat(resource.status()).isEqualTo(FundingStatus.REQUESTED);
    }

    @Test
    void keepsNoChoiceOfTheBudgetInTheBrowserOnceItIsSaved(Visit visit) {
        Page page = visit.signIn("agent", "agent").at("dossier/" + id + "/N").page();
        page.getByLabel("Engagement, Ressource 3").selectOption("Sollicité");
        assertThat(page.locator(".saved")).containsText("Enregistré à");
        page.waitForCondition(() -> kept(page) == 0);
        Assertions.assertThat(file.get(id).plan().resources().get(2).status()).isEqualTo(FundingStatus.REQUESTED);
    }

    @Test
    void keepsNothingOfACellThatSaysAgainWhatIsSaved(Visit visit) {
        Page page = visit.signIn("agent", "agent").at("dossier/" + id + "/N").page();
        for (String name : List.of("2027, Dépense 1", "Subvention minimale viable")) {
            Locator cell = page.getByLabel(name);
            String before = cell.inputValue();
            cell.fill("huit");
            cell.press("Tab");
            page.waitForCondition(() -> kept(page) == 1);
            cell.fill(before);
            cell.press("Tab");
            page.waitForCondition(() -> kept(page) == 0);
        }
    }

    @Test
    void neverShowsOnePersonsWordsToAnother(Visit visit) {
        writesWhileTheServerIsAway(visit);
        visit.reopened().signIn("colleague", "colleague").at("dossier/" + id + "/A");
        assertThat(visit.page().locator(OFFER)).isHidden();
        Assertions.assertThat(kept(visit.page())).isZero();
    }

    @Test
    void forgetsThemWhenTheirWriterSignsOut(Visit visit) {
        writesWhileTheServerIsAway(visit);
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
    void endsWithOneTextInTheTwoTabsOfOnePerson(Visit visit) {
        Page first = visit.signIn("agent", "agent").at("dossier/" + id + "/A").page();
        Page second = first.context().newPage();
        second.navigate(first.url());
        Locator mine = field(second, "Intitulé du projet");
        Locator other = field(first, "Intitulé du projet");
        assertThat(mine).isVisible();
        other.fill("Du premier");
        first.waitForCondition(() -> file.get(id).title().equals("Du premier"));
        field(second, "Sigle").fill("DEUX");
        assertThat(mine).hasValue("Du premier");
        Assertions.assertThat(file.get(id).answers().text("acronym")).isEqualTo("DEUX");

        other.fill("Encore du premier");
        first.waitForCondition(() -> file.get(id).title().equals("Encore du premier"));
        mine.fill("Du second");
        Locator choice = second.locator(".clash-choice");
        assertThat(choice).containsText("Encore du premier");
        button(choice, "Garder ma saisie").click();
        assertThat(choice).isHidden();
        field(first, "Sigle").fill("TROIS");

        assertThat(other).hasValue("Du second");
        assertThat(mine).hasValue("Du second");
        first.waitForCondition(() -> kept(first) == 0);
        Assertions.assertThat(file.get(id).title()).isEqualTo("Du second");
        Assertions.assertThat(file.get(id).answers().text("acronym")).isEqualTo("TROIS");
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

    /** For 90 seconds, in two tabs, three fields and a cell of the budget; then the browser is gone. */
    private void writesWhileTheServerIsAway(Visit visit) {
        visit.page().clock().install();
        Server server = new Server(visit.page().context());
        Page page = visit.signIn("agent", "agent").at("dossier/" + id + "/A").page();
        Page budget = page.context().newPage();
        budget.navigate(page.url().replaceAll("/A$", "/N"));
        Locator cell = budget.getByLabel("2027, Dépense 1");
        cell.waitFor();
        server.goDown();
        field(page, "Intitulé du projet").fill("Puits et forages");
        field(page, "Sigle").fill("PEF");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Résumé")))
                .first()
                .fill("Deux lignes\nde résumé");
        cell.fill("12500");
        page.clock().runFor(90_000);
        Assertions.assertThat(page.evaluate("() => navigator.onLine")).isEqualTo(true);
        Assertions.assertThat(server.refused()).isGreaterThan(1);
        assertThat(page.locator(".copy-note")).isVisible();
        assertThat(page.locator(".saved")).not().containsText("Enregistré à");
    }

    /** The server as a browser meets it: there, or down, when every request is refused and every open line cut. */
    private static final class Server {

        private final BrowserContext browser;
        private final List<WebSocketRoute> lines = new ArrayList<>();
        private int refused;

        Server(BrowserContext browser) {
            this.browser = browser;
            browser.routeWebSocket(address -> true, line -> {
                line.connectToServer();
                lines.add(line);
            });
        }

        void goDown() {
            browser.route("**", request -> {
                refused++;
                request.abort("connectionrefused");
            });
            browser.routeWebSocket(address -> true, WebSocketRoute::close);
            lines.forEach(WebSocketRoute::close);
        }

        int refused() {
            return refused;
        }
    }

    private static int kept(Page page) {
        return (int)
                page.evaluate("() => Object.keys(localStorage).filter(k => k.startsWith('passerelle.copy')).length");
    }

    private static Locator field(Page page, String name) {
        return page.getByRole(AriaRole.TEXTBOX, named(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator button(Locator within, String name) {
        return within.getByText(name, new Locator.GetByTextOptions().setExact(true))
                .first();
    }
}
