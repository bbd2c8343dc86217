package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
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
import org.passerelle.people.Accounts;
import org.passerelle.people.Actor;
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
    Accounts accounts;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    DossierId id;

    @BeforeEach
    void aDraftOfTwo() {
        var call = trade.peopled().publishedCall("AAP-2027-TEST");
        trade.at(Trade.OPENS.plusDays(1));
        id = trade.completeDraft(call);
        trade.colleague("colleague");
        for (String login : List.of("agent", "colleague", "other.agent")) {
            accounts.open(Actor.clockwork(), List.of(trade.person(login)), login);
        }
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
    void comesBackToTheSameSectionWhenTheSessionIsOver(Visit visit) {
        Page page = visit.signIn("agent", "agent").at("dossier/" + id + "/A").page();
        forgetSession(page);
        field(page, "Intitulé du projet").fill("Tapé trop tard");
        page.getByText(visit.text("shell.sessionExpired")).click();
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

    @Test
    void tellsTheClosingInTheCallsZoneAndInTheReaders(Visit visit) {
        String kept = visit.signIn("agent", "agent").page().context().storageState();
        Page page = visit.page()
                .context()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("fr")
                        .setTimezoneId("Asia/Ho_Chi_Minh")
                        .setStorageState(kept))
                .newPage();
        page.navigate(visit.at("dossier/" + id + "/A").page().url());
        assertThat(page.locator(".draft-banner")).containsText("NON DÉPOSÉ");
        assertThat(page.locator(".draft-banner")).containsText("31 mars 2027 à 23:59");
        assertThat(page.locator(".draft-banner")).containsText(Pattern.compile("1er avril 2027 à 0?4:59"));
        page.context().close();
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

    /** As after a restart of the server, or a long pause: the browser shows a session that nobody knows. */
    private static void forgetSession(Page page) {
        List<Cookie> unknown = page.context().cookies().stream()
                .map(cookie -> new Cookie(cookie.name, "unknown")
                        .setDomain(cookie.domain)
                        .setPath("/"))
                .toList();
        page.context().clearCookies();
        page.context().addCookies(unknown);
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
