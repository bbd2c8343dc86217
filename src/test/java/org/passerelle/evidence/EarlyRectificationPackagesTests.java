package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.awards.SecretCall;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The package of a dossier whose decision was rectified before its results. */
@IntegrationTest
class EarlyRectificationPackagesTests {

    private static final String WHY = "Erreur de plume (fictive).";

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    Packages packages;

    @TempDir
    Path folder;

    @Test
    void tellTheApplicantOneDecisionAndTheAuditorBoth() throws IOException {
        SecretCall call = new SecretCall(application);
        call.decided();
        String mended = call.rectify(RankingList.MAIN);
        call.publish();
        DossierId id = call.dossier(RankingList.MAIN);

        assertThat(texts(trade.actor("signatory"), id))
                .contains("decided/decisions.json", "Le paragraphe juste.")
                .doesNotContain(mended, WHY, "rectify", "RECTIFICATION");
        assertThat(texts(trade.actor(Role.AUDITOR), id))
                .contains(mended, WHY, "rectifyUnreleased", "RECTIFICATION", "Le paragraphe juste.");
    }

    /** All that a package says in plain words: the names of its files, and what those say that are no PDF. */
    private String texts(Actor reader, DossierId id) throws IOException {
        PackageFile made = packages.make(reader, id);
        Path file = folder.resolve(made.sha256() + ".zip");
        try (InputStream content = made.content()) {
            Files.copy(content, file);
        }
        assertThat(PackageCheck.of(file).faults()).isEmpty();
        StringBuilder texts = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                texts.append('\n').append(entry.getName()).append('\n');
                if (!entry.getName().endsWith(".pdf")) {
                    texts.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return texts.toString();
    }
}
