package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.workflow.RaisedCall;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The package of an award that stands, as its raise was not accepted. */
@IntegrationTest
class RaisedPackagesTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    Packages packages;

    @TempDir
    Path folder;

    @Test
    void tellsEveryOfferAndTheBudgetThatStands() throws IOException {
        RaisedCall call = new RaisedCall(application).accepted().raised(24_000);
        call.offered.decline(call.raised);

        for (Actor reader : List.of(trade.actor("signatory"), trade.actor(Role.AUDITOR))) {
            PackageFile made = packages.make(reader, call.raised);
            Path file = folder.resolve(made.sha256() + ".zip");
            try (InputStream in = made.content()) {
                Files.copy(in, file);
            }
            assertThat(PackageCheck.of(file).faults()).isEmpty();
            assertThat(text(file, "decided/offers.json")).contains("RAISED", "DECLINED", "ACCEPTED");
            assertThat(text(file, "decided/offer.json")).contains("ACCEPTED").doesNotContain("DECLINED");
            assertThat(text(file, "decided/decisions.json")).contains("RECTIFICATION", "REVERSION");
            assertThat(text(file, "decided/revised-budget.json")).contains("handedInBy");
            assertThat(text(file, "issued/REVERSION_LETTER.pdf")).startsWith("%PDF");
            assertThat(text(file, Packages.HISTORY)).contains("raiseAward", "declineRaise");
        }
    }

    private static String text(Path file, String path) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(path)).readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
