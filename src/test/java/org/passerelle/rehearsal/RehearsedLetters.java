package org.passerelle.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The decision letters of the bundled scenario, read as their applicants read them. */
final class RehearsedLetters {

    private final Path folder;
    private final JsonNode outcome;

    RehearsedLetters(Path folder, JsonNode outcome) {
        this.folder = folder;
        this.outcome = outcome;
    }

    void sayWhatWasDecided() throws IOException {
        assertThat(letter("D1", "AWARD_LETTER"))
                .contains("À l’attention de Signataire, Métropole de Valombre", "Notre référence : DOS-2027-0001")
                .contains("Affaires étrangères 150 000,00 € 150 000,00 €", "62,50 % du coût total")
                .contains("au plus tard le 24 juillet 2027", "Une convention attributive vous sera proposée")
                .contains("Décision n° DEC-2027-0003, signée par voie électronique le 25 mai 2027")
                .doesNotContain("Motifs", "Conditions préalables");
        assertThat(letter("D2", "PARTIAL_AWARD_LETTER"))
                .contains("Affaires étrangères 81 000,00 € 70 000,00 €", "38,89 % du coût total")
                .contains("les crédits restants de l’appel ne suffisent pas à servir cette demande en entier")
                .contains("Un budget révisé", "au plus tard le 24 juillet 2027");
        assertThat(letter("D3", "WAITING_LIST_LETTER"))
                .contains("Rang sur la liste complémentaire : 1", "Note moyenne obtenue : 69,50 sur 100")
                .contains("les crédits restants de l’appel ne suffisent pas", "Voies et délais de recours")
                .doesNotContain("Montant accordé");
        assertThat(letter("D4", "AWARD_LETTER"))
                .contains("Affaires étrangères 60 000,00 € 60 000,00 €", "(Maroc) 660 000,00 MAD 660 000,00 MAD")
                .contains("30,00 % du coût total", "au plus tard le 14 août 2027", "Une convention attributive");
        assertThat(letter("D5", "AWARD_LETTER"))
                .contains("Affaires étrangères 54 000,00 € 54 000,00 €", "Conditions préalables")
                .contains("Point d’étape avec le poste avant la première mobilité.");
    }

    private String letter(String dossier, String kind) throws IOException {
        for (JsonNode document : outcome.at("/dossiers/" + dossier + "/documents")) {
            if (document.get("kind").asText().equals(kind)) {
                try (PDDocument pdf = Loader.loadPDF(
                        folder.resolve(document.get("file").asText()).toFile())) {
                    return new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u00A0\\u202F]+", " ");
                }
            }
        }
        throw new AssertionError("No " + kind + " of " + dossier);
    }
}
