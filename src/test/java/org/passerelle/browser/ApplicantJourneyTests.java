package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.DocumentType;
import org.passerelle.dossiers.Attachment;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.files.PartialUploads;
import org.passerelle.files.Samples;
import org.passerelle.shared.Language;
import org.passerelle.ui.component.Confirmation;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;

/** An applicant in a real browser, from an open call to the receipt. */
@IntegrationTest
@ExtendWith(Visits.class)
class ApplicantJourneyTests {

    /** A picture of so many bytes under a hand that lets it go. */
    private static final String DROPPED =
            """
            size => {
              const bytes = new Uint8Array(size);
              bytes.set([0xff, 0xd8, 0xff, 0xe0]);
              const data = new DataTransfer();
              data.items.add(new File([bytes], 'photo.jpg', {type: 'image/jpeg'}));
              return data;
            }
            """;

    @Autowired
    Trade trade;

    @Autowired
    DossierFile files;

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
    void namesABadFileOfEachKindWithItsReasonAndKeepsNone(Visit visit) throws IOException {
        DossierId id = trade.completeDraft(call);
        Page page = visit.signIn("agent", "agent").at("dossier/" + id + "/Q").page();
        Locator part = page.locator("[data-place='documents.OTHER']");
        Map<FilePayload, String> bad = badFiles();
        part.locator("input[type=file]").setInputFiles(bad.keySet().toArray(FilePayload[]::new));

        Locator refused = part.locator(".form-error li");
        assertThat(refused).hasCount(bad.size(), new LocatorAssertions.HasCountOptions().setTimeout(20_000));
        bad.forEach((file, reason) -> {
            String words = "«\\s" + file.name.replace(".", "\\.") + "\\s».*" + reason;
            assertThat(refused.filter(new Locator.FilterOptions().setHasText(Pattern.compile(words))))
                    .hasCount(1);
        });
        assertThat(part.locator("a")).hasCount(0);
        Assertions.assertThat(files.attachments(trade.actor("agent"), id))
                .extracting(Attachment::type)
                .doesNotContain(DocumentType.OTHER);
    }

    /** With what is said of each. */
    private static Map<FilePayload, String> badFiles() throws IOException {
        byte[] page = Samples.pdf();
        return Map.ofEntries(
                bad("chiffre.pdf", Samples.pdf(Samples::password), "protégé par un mot de passe"),
                bad("macro.docx", Samples.docx("word/vbaProject.bin"), "contient un script ou une macro"),
                bad("script.pdf", Samples.pdf(Samples::script), "contient un script ou une macro"),
                bad("jointe.pdf", Samples.pdf(Samples::attachment), "contient d’autres fichiers"),
                bad("bombe.docx", Samples.zipBomb(), "épuiser la machine"),
                bad("double.pdf", Samples.joined(page, Samples.zip("a", "b")), "deux fichiers de types différents"),
                bad("vide.pdf", new byte[0], "est vide"),
                bad("lourd.pdf", new byte[20_000_001], "trop lourd"),
                bad(".pdf", page, "pas de nom utilisable"),
                bad("page.png", page, "ne correspond pas à son extension"),
                bad("programme.exe", page, "type de fichier n’est pas accepté"));
    }

    private static Map.Entry<FilePayload, String> bad(String name, byte[] content, String reason) {
        return Map.entry(new FilePayload(name, "application/octet-stream", content), reason);
    }

    @Test
    void takesADroppedFileAndSaysHowFarItIs(Visit visit) {
        DossierId id = trade.completeDraft(call);
        Page page = visit.signIn("agent", "agent").at("dossier/" + id + "/Q").page();
        Map<Integer, Route> held = new ConcurrentHashMap<>();
        page.route("**/VAADIN/dynamic/**", route -> {
            int start = Integer.parseInt(route.request().headers().getOrDefault("x-part-start", "-1"));
            if (start < PartialUploads.PART * 2) {
                route.resume();
            } else {
                held.put(start, route);
            }
        });
        Locator part = page.locator("[data-place='documents.OTHER']");
        part.locator("vaadin-upload")
                .dispatchEvent("drop", Map.of("dataTransfer", page.evaluateHandle(DROPPED, PartialUploads.PART * 4)));

        Locator sent = part.locator("vaadin-upload-file");
        page.waitForCondition(() -> held.containsKey(PartialUploads.PART * 2));
        assertThat(sent).containsText("photo.jpg");
        assertThat(sent).containsText("50 %");
        held.get(PartialUploads.PART * 2).resume();
        page.waitForCondition(() -> held.containsKey(PartialUploads.PART * 3));
        assertThat(sent).containsText("Vérification du fichier");
        assertThat(part.locator("a")).hasCount(0);
        held.get(PartialUploads.PART * 3).resume();
        assertThat(part.locator("a")).hasText("photo.jpg");
        assertThat(sent).hasCount(0);
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
