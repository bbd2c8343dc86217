package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.ServerTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.files.PartialUploads;
import org.passerelle.shared.Language;
import org.passerelle.ui.component.Confirmation;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** An applicant in a real browser, from an open call to the receipt. */
@ServerTest
@Import(Trade.class)
@ExtendWith(Visits.class)
class ApplicantJourneyTests {

    @Autowired
    Trade trade;

    @Autowired
    DueJobs jobs;

    CallId call;

    @BeforeEach
    void anOpenCall() {
        call = trade.openCall("AAP-2027-TEST");
        trade.letIn("agent", "signatory");
    }

    @Test
    void writesADraftThatSavesItself(Visit visit) {
        Page page = visit.signIn("agent", "agent")
                .at("my/dossiers/new/AAP-2027-TEST")
                .page();
        button(page, "Commencer le dossier").click();
        visit.settle();
        assertThat(page.locator(".draft-banner")).containsText("NON DÉPOSÉ");

        title(page).fill("Eau pour tous");
        assertThat(page.locator(".saved")).containsText(Pattern.compile("Enregistré à \\d\\d:\\d\\d:\\d\\d"));
        page.reload();
        visit.settle();
        assertThat(title(page)).hasValue("Eau pour tous");
        visit.seesNoSidewaysScroll();

        visit.at("my/dossiers");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Eau pour tous")))
                .isVisible();
    }

    @Test
    void savesTheBudgetAsItIsWritten(Visit visit) {
        DossierId id = trade.completeDraft(call);
        Page page = visit.signIn("agent", "agent").at("dossier/" + id + "/N").page();
        Locator least = page.getByLabel(Pattern.compile("Subvention minimale viable"));
        least.fill("");
        least.pressSequentially("15000");
        assertThat(page.locator(".saved")).containsText("Enregistré à");
        assertThat(least).isFocused();
        assertThat(least).hasValue("15000");
        least.press("Tab");
        assertThat(least).hasValue(Pattern.compile("15\\s000"));
        page.reload();
        visit.settle();
        assertThat(page.getByLabel(Pattern.compile("Subvention minimale viable")))
                .hasValue(Pattern.compile("15\\s?000"));
    }

    @Test
    void addsADocumentAndTakesItAway(Visit visit) {
        DossierId id = trade.completeDraft(call);
        Page page = visit.signIn("agent", "agent").at("dossier/" + id + "/Q").page();
        Locator part = page.locator("[data-place='documents.OTHER']");
        part.locator("input[type=file]").setInputFiles(Papers.pdf("note.pdf"));
        assertThat(part.locator("a")).hasText("note.pdf");

        part.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Retirer note.pdf"))
                .click();
        assertThat(part.locator("a")).hasCount(0);
    }

    @Test
    void namesEachRefusedFileOfSeveralAndKeepsTheOthers(Visit visit) {
        DossierId id = trade.completeDraft(call);
        Page page = visit.signIn("agent", "agent").at("dossier/" + id + "/Q").page();
        Locator part = page.locator("[data-place='documents.OTHER']");
        part.locator("input[type=file]").setInputFiles(new FilePayload[] {
            Papers.pdf("plan.pdf"),
            new FilePayload("vide.pdf", "application/pdf", new byte[0]),
            new FilePayload("image.png", "image/png", Papers.pdf("note.pdf").buffer),
            Papers.pdf("note.pdf")
        });

        Locator kept = part.locator("a");
        Locator refused = part.locator(".form-error li");
        assertThat(kept).hasCount(2); // they travel side by side: the smaller wait may end first
        assertThat(kept.filter(new Locator.FilterOptions().setHasText("plan.pdf")))
                .hasCount(1);
        assertThat(kept.filter(new Locator.FilterOptions().setHasText("note.pdf")))
                .hasCount(1);
        assertThat(refused).hasCount(2);
        assertThat(refused.filter(new Locator.FilterOptions().setHasText(Pattern.compile("vide\\.pdf.*est vide"))))
                .hasCount(1);
        assertThat(refused.filter(new Locator.FilterOptions().setHasText(Pattern.compile("image\\.png.*extension"))))
                .hasCount(1);
        visit.seesNoSidewaysScroll();
    }

    @Test
    void goesOnWithAnUploadThatWasCutAtHalf(Visit visit, @TempDir Path folder) throws IOException {
        DossierId id = trade.completeDraft(call);
        Path file = Files.write(folder.resolve("photo.jpg"), photo(PartialUploads.PART * 6));
        Page page = visit.signIn("agent", "agent").at("dossier/" + id + "/Q").page();
        AtomicInteger sent = new AtomicInteger();
        AtomicBoolean line = new AtomicBoolean(true);
        page.route("**/VAADIN/dynamic/**", route -> {
            String start = route.request().headers().get("x-part-start");
            if (start == null || start.equals("-1")) {
                route.resume();
            } else if (line.get() && sent.get() < 3) {
                sent.incrementAndGet();
                route.resume();
            } else {
                line.set(false);
                route.abort();
            }
        });
        Locator part = page.locator("[data-place='documents.OTHER']");
        part.locator("input[type=file]").setInputFiles(file);
        page.waitForCondition(() -> !line.get());
        page.unrouteAll();
        page.reload();
        visit.settle();

        List<String> starts = new CopyOnWriteArrayList<>();
        page.onRequest(request -> {
            if (request.headers().containsKey("x-part-start")) {
                starts.add(request.headers().get("x-part-start"));
            }
        });
        part.locator("input[type=file]").setInputFiles(file);

        assertThat(part.locator("a")).hasText("photo.jpg");
        Assertions.assertThat(starts)
                .containsExactly(
                        "-1",
                        String.valueOf(PartialUploads.PART * 3),
                        String.valueOf(PartialUploads.PART * 4),
                        String.valueOf(PartialUploads.PART * 5));
    }

    private static byte[] photo(int size) {
        byte[] bytes = new byte[size];
        new java.util.Random(7).nextBytes(bytes);
        System.arraycopy(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0}, 0, bytes, 0, 4);
        return bytes;
    }

    @Test
    void submitsAsTheSignatoryAndFindsTheReceipt(Visit visit) throws IOException {
        DossierId id = trade.completeDraft(call);
        Page page = visit.signIn("agent", "agent")
                .at("my/dossiers/" + id + "/submit")
                .page();
        assertThat(page.locator("main")).containsText("Seul le représentant légal peut déposer");
        assertThat(page.locator("main")).containsText("Personne fictive signatory");
        assertThat(button(page, "Déposer le dossier")).hasCount(0);

        page = visit.in(Language.FR)
                .signIn("signatory", "signatory")
                .at("my/dossiers/" + id + "/submit")
                .page();
        button(page, "Déposer le dossier").click();
        page.locator(Confirmation.BUTTON).click();
        page.waitForURL("**/my/dossiers/" + id);
        assertThat(page.locator(".over")).containsText("DOS-2027-0001");

        assertThat(page.locator("main")).containsText("L’accusé de réception est en cours d’établissement");

        jobs.runDue();
        Page shown = page;
        Download receipt = page.waitForDownload(
                () -> shown.getByText("Accusé de réception (PDF)").click()); // there without a reload
        Assertions.assertThat(Files.readAllBytes(receipt.path()))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        visit.keepPicture("applicant-submitted");
    }

    private static Locator title(Page page) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Intitulé du projet"));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
