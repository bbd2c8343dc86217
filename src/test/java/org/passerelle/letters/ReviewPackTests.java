package org.passerelle.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Role;
import org.passerelle.reviews.Reviewers;
import org.passerelle.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ReviewPackTests {

    @Autowired
    Trade trade;

    @Autowired
    Reviewers reviewers;

    @Autowired
    ReviewPacks packs;

    DossierId id;

    @BeforeEach
    void anInvitationInACallThatDescribesItsLevels() {
        List<Map<String, String>> levels = IntStream.range(0, 6)
                .mapToObj(level -> Map.of("fr", "Niveau décrit " + level, "en", "Level described " + level))
                .toList();
        CallId call = trade.peopled()
                .published(Definitions.with(
                        "AAP-2027-TEST",
                        Map.of(
                                "grid",
                                List.of(Map.of(
                                        "code",
                                        "C1",
                                        "label",
                                        Map.of("fr", "Pertinence", "en", "Relevance"),
                                        "weight",
                                        100,
                                        "levels",
                                        levels)))));
        trade.at(Trade.OPENS.plusDays(1));
        id = trade.underAppraisal(call);
        reviewers.assign(
                trade.actor(Role.CASE_OFFICER), id, List.of(trade.person("reviewer1"), trade.person("reviewer2")));
    }

    @Test
    void holdsTheDossierAndTheGridWithItsLevels() throws IOException {
        trade.accept(id, "reviewer1");

        try (PDDocument pdf = Loader.loadPDF(packs.of(trade.actor("reviewer1"), id, Language.FR))) {
            assertThat(words(pdf))
                    .contains("Confidentiel", "Commune de Tanguiéra", "Grille de notation")
                    .contains("C1 – Pertinence", "0 Niveau décrit 0", "5 Niveau décrit 5")
                    .contains("Points forts", "Recommandation");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
        try (PDDocument pdf = Loader.loadPDF(packs.of(trade.actor("reviewer1"), id, Language.EN))) {
            assertThat(words(pdf)).contains("Score grid", "C1 – Relevance", "3 Level described 3");
        }
    }

    @Test
    void isForWhoeverAcceptedAlone() {
        assertThat(codesOf(() -> packs.of(trade.actor("reviewer1"), id, Language.FR)))
                .containsExactly("FORBIDDEN");
        assertThat(codesOf(() -> packs.of(trade.actor(Role.CASE_OFFICER), id, Language.FR)))
                .containsExactly("FORBIDDEN");
    }

    private static String words(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u00A0\\u202F]+", " ");
    }
}
