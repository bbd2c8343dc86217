package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.links.PostPen;
import org.passerelle.notices.Mail;
import org.passerelle.opinions.BodyOpinions;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.ConsultationId;
import org.passerelle.opinions.Consultations;
import org.passerelle.opinions.OpinionSignatures;
import org.passerelle.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages behind a post's link, as a browser without JavaScript and as a plain request meet them. */
@IntegrationTest
@ExtendWith(Visits.class)
class PostPageTests {

    private static final int HUNDRED_KILOBYTES = 100_000;

    @LocalServerPort
    int port;

    @Autowired
    Trade trade;

    @Autowired
    PostPen post;

    @Autowired
    DossierFile dossiers;

    @Autowired
    BodyOpinions opinions;

    @Autowired
    Consultations consultations;

    @Autowired
    OpinionSignatures signatures;

    CallId call;
    DossierId dossier;
    ConsultationId id;

    @BeforeEach
    void aMailInTheMorning() {
        call = trade.openCall("AAP-2027-POSTE");
        dossier = trade.underAppraisal(call);
        id = opinions.awaited(PostPen.BODY).get(0).id();
        post.reads(Language.FR).morning();
    }

    @Test
    void leadFromTheMailToTheCopyWithoutJavaScript() throws Exception {
        try (BrowserContext window = plainWindow()) {
            Page page = window.newPage();
            page.navigate(home() + post.inbox().path());
            assertThat(page.locator("main")).containsText("Un avis est attendu");
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions()
                                    .setName(dossiers.get(dossier).name()))
                    .click();
            OpinionSheet sheet = new OpinionSheet(page).filled();
            sheet.press("Enregistrer le brouillon");
            assertThat(page.locator(".told")).hasText("Brouillon enregistré. Rien n’a été envoyé.");

            page.navigate(home() + post.inbox().path() + "/" + id);
            assertThat(sheet.field("Auteur de l’avis")).hasValue("Claire Exemple");
            assertThat(page.locator("main")).not().containsText("frontalier");
            assertThat(sheet.field("Réserve 2")).isVisible();
            sheet.press("M’envoyer un code");
            sheet.write("Code à six chiffres reçu par courriel", post.inbox().code());
            page.keyboard().press("Enter");

            assertThat(page.locator(".told")).containsText("Merci : votre avis est enregistré.");
            assertThat(page.locator("main")).containsText("Enregistré, non affiché ici");
            assertThat(window.cookies()).isEmpty();
        }
        assertThat(consultations.get(id).status()).isEqualTo(Consultation.Status.GIVEN);
        Mail copy = post.inbox().copies().get(0);
        assertThat(text(Optional.ofNullable(copy.enclosure()).orElseThrow().content()))
                .contains("Ambassadeur Exemple", "Un point d’étape avant les travaux.")
                .doesNotContain("frontalier");
    }

    @Test
    void giveOneOpinionOnASlowLineThatIsCutWhileSending() {
        String link = home() + post.inbox().path() + "/" + id;
        try (BrowserContext window = plainWindow()) {
            Page page = window.newPage();
            slow(window, page);
            page.navigate(link);
            OpinionSheet sheet = new OpinionSheet(page).filled();
            cut(page, () -> sheet.press("Enregistrer le brouillon"));
            page.navigate(link);
            assertThat(sheet.field("Auteur de l’avis")).hasValue("Claire Exemple");

            sheet.press("M’envoyer un code");
            sheet.write("Code à six chiffres reçu par courriel", post.inbox().code());
            cut(page, () -> sheet.press("Rendre l’avis"));
            page.goBack();
            page.navigate(link);

            assertThat(page.locator("main")).containsText("L’avis de votre service est enregistré.");
            assertThat(page.getByRole(AriaRole.BUTTON)).hasCount(0);
        }
        assertThat(signatures.of(List.of(id))).hasSize(1);
        assertThat(post.inbox().copies()).hasSize(1);
    }

    @Test
    void giveOneOpinionOnALineThatIsCutBeforeTheServiceHasHeard() {
        String link = home() + post.inbox().path() + "/" + id;
        try (BrowserContext window = plainWindow()) {
            Page page = window.newPage();
            page.navigate(link);
            OpinionSheet sheet = new OpinionSheet(page).filled();
            lost(page, () -> sheet.press("Enregistrer le brouillon"));
            page.reload();
            assertThat(page.locator(".told")).hasText("Brouillon enregistré. Rien n’a été envoyé.");
            page.navigate(link);
            assertThat(sheet.field("Auteur de l’avis")).hasValue("Claire Exemple");

            sheet.press("M’envoyer un code");
            sheet.write("Code à six chiffres reçu par courriel", post.inbox().code());
            lost(page, () -> sheet.press("Rendre l’avis"));
            assertThat(consultations.get(id).status()).isEqualTo(Consultation.Status.ASKED);
            page.reload();
            assertThat(page.locator(".told")).containsText("Merci : votre avis est enregistré.");
            page.reload();
        }
        assertThat(consultations.get(id).status()).isEqualTo(Consultation.Status.GIVEN);
        assertThat(consultations.get(id).course().version()).isEqualTo(1);
        assertThat(signatures.of(List.of(id))).hasSize(1);
        assertThat(post.inbox().copies()).hasSize(1);
    }

    @Test
    void openTheDocumentsThatAreNotSensitive() {
        try (BrowserContext window = plainWindow()) {
            Page page = window.newPage();
            page.navigate(home() + post.inbox().path() + "/" + id);
            Download download = page.waitForDownload(
                    () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("deliberation.pdf"))
                            .click());

            assertThat(download.suggestedFilename()).isEqualTo("deliberation.pdf");
        }
    }

    @Test
    void weighLessThanAHundredKilobytesAtFirstLoad() throws Exception {
        for (int i = 0; i < 20; i++) {
            trade.underAppraisal(call);
        }
        post.morning();
        String style = get("/p/partner.css").body();

        assertThat(weight(get(post.inbox().path()).body() + style)).isLessThan(HUNDRED_KILOBYTES);
        assertThat(weight(get(post.inbox().path() + "/" + id).body() + style)).isLessThan(HUNDRED_KILOBYTES);
    }

    @Test
    void areNeitherKeptNorIndexedNorScripted() throws Exception {
        for (String path : List.of(post.inbox().path(), post.inbox().path() + "/" + id)) {
            HttpResponse<String> page = get(path);

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).doesNotContain("<script");
            assertThat(header(page, "Content-Security-Policy")).contains("default-src 'none'");
            assertThat(header(page, "Cache-Control")).contains("no-store");
            assertThat(header(page, "X-Robots-Tag")).contains("noindex");
            assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void speakTheOtherLanguageOnDemandAndNothingToAForgedForm() throws Exception {
        String path = post.inbox().path() + "/" + id;

        assertThat(get(path + "?lang=en").body()).contains("lang=\"en\"", "Your opinion is awaited");
        HttpResponse<String> forged = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(home() + path))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("form=forged&act=keep&a.comment=x"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(forged.statusCode()).isEqualTo(404);
        assertThat(get("/o/" + "A".repeat(43)).statusCode()).isEqualTo(404);
    }

    /** The service receives what is sent, and the line breaks before its answer. */
    private static void cut(Page page, Runnable act) {
        page.route("**/o/**", route -> {
            route.fetch();
            route.abort();
        });
        act.run();
        page.waitForURL("chrome-error://**");
        page.unroute("**/o/**");
    }

    /** The line breaks while it is sent, and the service has heard nothing. */
    private static void lost(Page page, Runnable act) {
        page.route("**/o/**", route -> route.abort());
        act.run();
        page.waitForURL("chrome-error://**");
        page.unroute("**/o/**");
    }

    /** 64 kbit/s with 800 ms to the first byte: an embassy's line on a bad day. */
    private static void slow(BrowserContext window, Page page) {
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", 800);
        line.addProperty("downloadThroughput", 8000);
        line.addProperty("uploadThroughput", 8000);
        window.newCDPSession(page).send("Network.emulateNetworkConditions", line);
    }

    private static BrowserContext plainWindow() {
        return Chromium.start()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setViewportSize(360, 800));
    }

    private static int weight(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private String home() {
        return "http://127.0.0.1:" + port;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(home() + path)).GET().build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
