package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.Attachment;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.links.PartnerLinks;
import org.passerelle.links.PartnerMails;
import org.passerelle.links.Tongue;
import org.passerelle.notices.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/** The page behind a partner's link, as a browser without JavaScript and as a plain request meet it. */
@IntegrationTest
@ExtendWith(Visits.class)
class PartnerPageTests {

    private static final String MAILBOX = "mairie@exemple.org";

    @LocalServerPort
    int port;

    @Autowired
    Trade trade;

    @Autowired
    PartnerLinks links;

    @Autowired
    DossierFile file;

    @Autowired
    Outbox outbox;

    DossierId dossier;

    @BeforeEach
    void aDraft() {
        CallId call = trade.openCall("AAP-2027-LIEN");
        dossier = trade.completeDraft(call);
    }

    @Test
    void isFilledAndConfirmedWithoutJavaScript() {
        String link = home() + invited(Tongue.FR);
        try (BrowserContext window = Chromium.start()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setViewportSize(320, 800))) {
            Page page = window.newPage();
            page.navigate(link);
            label(page, "Rôle de votre collectivité dans le projet").fill("Suit le chantier.");
            label(page, "Vos nom et prénom").fill("Awa Exemple");
            label(page, "Votre fonction").fill("Maire");
            press(page, "Enregistrer le brouillon");
            assertThat(page.locator(".told")).hasText("Brouillon enregistré. Rien n’a été envoyé.");

            page.navigate(link);
            assertThat(label(page, "Vos nom et prénom")).hasValue("Awa Exemple");
            press(page, "M’envoyer un code");
            label(page, "Code à six chiffres reçu par courriel").fill(mails().code());
            press(page, "Confirmer notre engagement");

            assertThat(page.locator(".told")).hasText("Merci : votre engagement est confirmé.");
            assertThat(window.cookies()).isEmpty();
        }
        assertThat(file.get(dossier).answers().values()).containsEntry("foreignRole", "Suit le chantier.");
        assertThat(links.of(trade.actor("agent"), dossier).get(0).confirmedName())
                .isEqualTo("Awa Exemple");
    }

    @Test
    void takesTheSignedLetterWithoutJavaScriptAndSaysWhatIsNone() {
        String link = home() + invited(Tongue.FR);
        try (BrowserContext window =
                Chromium.start().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = window.newPage();
            page.navigate(link);
            label(page, "Vos nom et prénom").fill("Awa Exemple");
            label(page, "Votre fonction").fill("Maire");
            press(page, "M’envoyer un code");

            handIn(page, new FilePayload("lettre.png", "image/png", new byte[0]));
            assertThat(page.locator(".told")).containsText("manque ou est vide");
            handIn(page, new FilePayload("lettre.pdf", "application/pdf", new byte[26_300_000]));
            assertThat(page.locator(".told")).containsText("trop lourd");
            handIn(page, new FilePayload("lettre.png", "image/png", page.screenshot()));

            assertThat(page.locator(".told")).hasText("Merci : votre engagement est confirmé.");
        }
        assertThat(file.attachments(trade.actor("agent"), dossier))
                .extracting(Attachment::name)
                .contains("lettre.png");
    }

    private void handIn(Page page, FilePayload letter) {
        label(page, "Code à six chiffres reçu par courriel").fill(mails().code());
        label(page, "Lettre signée, numérisée").setInputFiles(letter);
        press(page, "Envoyer la lettre signée");
    }

    @Test
    void confirmsOnceOnASlowLineThatIsCutWhileSending() {
        String link = home() + invited(Tongue.FR);
        try (BrowserContext window =
                Chromium.start().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = window.newPage();
            slow(window, page);
            page.navigate(link);
            label(page, "Rôle de votre collectivité dans le projet").fill("Suit le chantier.");
            label(page, "Vos nom et prénom").fill("Awa Exemple");
            label(page, "Votre fonction").fill("Maire");
            press(page, "M’envoyer un code");
            label(page, "Code à six chiffres reçu par courriel").fill(mails().code());
            page.route("**/p/**", route -> {
                route.fetch();
                route.abort();
            });
            press(page, "Confirmer notre engagement");
            page.waitForURL("chrome-error://**");
            page.unroute("**/p/**");
            page.navigate(link);

            assertThat(page.getByRole(AriaRole.BUTTON)).hasCount(0);
            assertThat(page.locator("main")).containsText("Awa Exemple");
        }
        assertThat(file.attachments(trade.actor("agent"), dossier))
                .filteredOn(attachment -> attachment.name().equals("lettre-intention-partenaire.pdf"))
                .hasSize(1);
    }

    @Test
    void saysInWhichLanguageEachNameIsAndWhatABrowserMayFillIn() throws Exception {
        String page = get(invited(Tongue.AR)).body();

        assertThat(page)
                .contains("<bdi lang=\"fr\">Services d&#39;eau durables", "<bdi lang=\"fr\">Commune de Brévalle</bdi>")
                .contains("<bdi lang=\"en\">General call for projects (fictional)</bdi>")
                .contains("autocomplete=\"name\"", "autocomplete=\"organization-title\"");
    }

    /** 64 kbit/s with 800 ms each way to the first byte: an embassy's line on a bad day. */
    private static void slow(BrowserContext window, Page page) {
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", 800);
        line.addProperty("downloadThroughput", 8000);
        line.addProperty("uploadThroughput", 8000);
        window.newCDPSession(page).send("Network.emulateNetworkConditions", line);
    }

    @Test
    void weighsLittleAndReadsFromRightToLeftInArabic() throws Exception {
        HttpResponse<String> page = get(invited(Tongue.AR));
        HttpResponse<String> style = get("/p/partner.css");

        assertThat(page.body()).contains("dir=\"rtl\"").contains("lang=\"ar\"").doesNotContain("<script");
        assertThat(page.body())
                .contains(
                        "<strong>Passerelle</strong>",
                        HtmlUtils.htmlEscape(
                                Trade.definition("AAP-2027-LIEN").mainFunder().name(), "UTF-8"));
        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(header(style, "Content-Type")).startsWith("text/css");
        assertThat((page.body() + style.body()).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(100_000);
    }

    @Test
    void isNeitherKeptNorIndexedNorScripted() throws Exception {
        HttpResponse<String> page = get(invited(Tongue.FR));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Security-Policy")).contains("default-src 'none'");
        assertThat(header(page, "Cache-Control")).contains("no-store");
        assertThat(header(page, "X-Robots-Tag")).contains("noindex");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void leavesTheDoorsOfTheServiceClosed() throws Exception {
        HttpResponse<String> account = get("/account");

        assertThat(account.statusCode()).isEqualTo(302);
        assertThat(header(account, "Location")).contains("/login");
        assertThat(get("/login").headers().allValues("Set-Cookie")).isNotEmpty();
        assertThat(header(get("/login"), "Content-Security-Policy")).contains("script-src 'self'");
    }

    private static Locator label(Page page, String words) {
        return page.getByLabel(words, new Page.GetByLabelOptions().setExact(true));
    }

    private static void press(Page page, String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words))
                .click();
    }

    private PartnerMails mails() {
        return new PartnerMails(outbox, MAILBOX);
    }

    private String invited(Tongue tongue) {
        links.invite(trade.actor("agent"), dossier, trade.organisation("TAN"), MAILBOX, tongue);
        return mails().path();
    }

    private String home() {
        return "http://127.0.0.1:" + port;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(home() + path)).GET());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
