package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.dossiers.DossierId;
import org.passerelle.files.FakeClamd;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Where an antivirus is asked, nothing is kept before it has answered. */
@IntegrationTest
@ExtendWith(Visits.class)
class ScannedUploadTests {

    private static final FakeClamd CLAMD = new FakeClamd();

    @Autowired
    Trade trade;

    DossierId id;

    @DynamicPropertySource
    static void asksTheScanner(DynamicPropertyRegistry properties) {
        properties.add("passerelle.clamd.address", CLAMD::address);
    }

    @BeforeEach
    void aDraft() {
        id = trade.completeDraft(trade.openCall("AAP-2027-TEST"));
        trade.letIn("agent");
    }

    @Test
    void saysThatAFileIsBeingCheckedUntilTheScannerHasAnswered(Visit visit) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        CompletableFuture<byte[]> scanned = CLAMD.answer(answer);
        Locator part = send(visit);
        assertThat(part.locator("vaadin-upload-file")).containsText("Vérification du fichier");
        assertThat(part.locator("a")).hasCount(0);

        answer.complete("stream: OK");
        assertThat(part.locator("a")).hasText("note.pdf");
        assertThat(part.locator("vaadin-upload-file")).hasCount(0);
        Assertions.assertThat(scanned.join()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void keepsNothingThatTheScannerFindsBad(Visit visit) {
        CompletableFuture<byte[]> scanned =
                CLAMD.answer(CompletableFuture.completedFuture("stream: Eicar-Test-Signature FOUND"));
        Locator part = send(visit);

        assertThat(part.locator(".form-error")).containsText("L’antivirus a refusé le fichier « note.pdf »");
        assertThat(part.locator("a")).hasCount(0);
        Assertions.assertThat(scanned.join()).isNotEmpty();
    }

    private Locator send(Visit visit) {
        Locator part = visit.signIn("agent", "agent")
                .at("dossier/" + id + "/Q")
                .page()
                .locator("[data-place='documents.OTHER']");
        part.locator("input[type=file]").setInputFiles(Papers.pdf("note.pdf"));
        return part;
    }
}
