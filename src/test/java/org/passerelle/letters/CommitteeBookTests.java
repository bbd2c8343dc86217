package org.passerelle.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.shared.Language;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The committee book as a document: archival, accessible, one page a dossier, with a bookmark for each. */
class CommitteeBookTests {

    private static final String LONG =
            "Le projet renforce le service public de l’eau de la commune partenaire et forme ses agents. ";

    @BeforeAll
    static void veraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isArchivalAndAccessible(Language language) throws Exception {
        byte[] pdf = LetterTests.write(book(language, 2, 1));
        Files.write(target("committee-book." + language.name().toLowerCase(java.util.Locale.ROOT) + ".pdf"), pdf);

        assertThat(LetterTests.violations(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(LetterTests.violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    /** To accept a change: read {@code target/letters/*.tags}, then copy it over the golden. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void readsInOrder(Language language) throws IOException {
        String name = "committee-book." + language.name().toLowerCase(java.util.Locale.ROOT) + ".tags";
        String tags = Tags.of(LetterTests.write(book(language, 1, 1)));
        Files.writeString(target(name), tags);

        assertThat(tags).isEqualTo(golden(name));
    }

    @Test
    void givesEachDossierOnePageAndABookmarkEvenWhereEveryTextIsFull() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(LetterTests.write(book(Language.FR, 3, 6)))) {
            Files.write(target("committee-book-full.pdf"), LetterTests.write(book(Language.FR, 3, 6)));
            assertThat(pdf.getNumberOfPages()).isEqualTo(4);
            List<String> bookmarks = new ArrayList<>();
            PDOutlineItem item = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
            while (item != null) {
                bookmarks.add(item.getTitle() + " @"
                        + pdf.getPages().indexOf(Objects.requireNonNull(item.findDestinationPage(pdf))));
                item = item.getNextSibling();
            }
            assertThat(bookmarks)
                    .containsExactly(
                            "Sommaire @0",
                            "DOS-2027-0001 – Services d’eau durables à Tanguiéra @1",
                            "DOS-2027-0002 – Services d’eau durables à Tanguiéra @2",
                            "DOS-2027-0003 – Services d’eau durables à Tanguiéra @3");
        }
    }

    /** @param full how often each text repeats its sentence: six times fill it */
    private static CommitteeBookModel book(Language language, int dossiers, int full) {
        Letterhead head = Models.head(language);
        return new CommitteeBookModel(
                new Letterhead(
                        language,
                        head.service(),
                        "appels@valombre.example",
                        null,
                        List.of(),
                        "AAP-2027-GEN3",
                        "Appel à projets généraliste triennal 2027-2029",
                        null,
                        null,
                        head.date()),
                1,
                ZonedDateTime.of(2027, 5, 10, 9, 30, 0, 0, ZoneId.of("Europe/Paris")),
                "Secrétariat du comité",
                "a1".repeat(32),
                List.of("DOS-2027-0009"),
                0,
                IntStream.rangeClosed(1, dossiers).mapToObj(i -> page(i, full)).toList());
    }

    private static CommitteeBookModel.Page page(int i, int full) {
        String text = LONG.repeat(full).strip();
        return new CommitteeBookModel.Page(
                "page-" + i,
                "DOS-2027-000" + i,
                "Services d’eau durables à Tanguiéra",
                "Commune de Brévalle (fictive)",
                List.of(
                        Fact.of("Pays", "Bénin"),
                        Fact.of("Période", "du 1 septembre 2027 au 31 décembre 2029"),
                        Fact.of("Coût total", "60 000,00 €"),
                        Fact.of("Demandé au ministère", "24 000,00 €, soit 40,00 % du total"),
                        Fact.of("Finançable au plus", "24 000,00 €"),
                        Fact.of("Subvention minimale viable", "18 000,00 €")),
                "Attribuer : 24 000,00 €",
                List.of("Produire l’attestation d’assurance (Pièce à remettre)", "Revoir le calendrier (Demandée)"),
                List.of(
                        Fact.of("Le projet", text),
                        Fact.of("Appréciation", text),
                        Fact.of("Position sur les avis", text),
                        Fact.of("Constats", text)),
                List.of(
                        new CommitteeBookModel.Opinion("Ambassade de France à Cotonou", "Réservé", LONG),
                        new CommitteeBookModel.Opinion("Préfecture de la Région fictive B", "Favorable", "")),
                List.of("Note retenue 75,00/100 (totaux 60,00 · 90,00)", "écart 30 points", "Financer × 2"),
                List.of(
                        new CommitteeBookModel.Score("C1 – Pertinence", "3", "3,75", "4,5"),
                        new CommitteeBookModel.Score("C2 – Réciprocité", "3", "3,75", "4,5"),
                        new CommitteeBookModel.Score("C3 – Partenariat", "3", "3,75", "4,5"),
                        new CommitteeBookModel.Score("C4 – ODD", "3", "3,75", "4,5"),
                        new CommitteeBookModel.Score("C5 – Budget", "3", "3,75", "4,5")),
                List.of("Évaluateur 1 : Ne pas financer (60,00/100). " + LONG),
                List.of("Comptes rendus antérieurs – Remplie – Dérogation accordée"),
                List.of("DOS-2026-0004 – Puits, décidée le 2 juin 2026 : 12 000,00 €"),
                List.of(
                        "Rédigée par Personne fictive, 2 mai 2027, 10:00",
                        "Visa donné : Responsable, 3 mai 2027, 11:00"),
                "b2".repeat(32));
    }

    private static Path target(String name) throws IOException {
        return Files.createDirectories(Path.of("target", "letters")).resolve(name);
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = CommitteeBookTests.class.getResourceAsStream("/letters/" + name)) {
            return in == null ? "no golden " + name : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
