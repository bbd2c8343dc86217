package org.passerelle.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.Trade;
import org.passerelle.dossiers.DossierId;
import org.passerelle.exceptions.ExceptionKind;
import org.passerelle.exceptions.ExceptionLine;
import org.passerelle.exceptions.ExceptionWords;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The register of exceptions as a document: archival, accessible, read in the order of its kinds. */
class ExceptionsLetterTests {

    private static final Instant AT = Instant.parse("2027-05-10T08:00:00Z");

    @BeforeAll
    static void veraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isArchivalAndAccessible(Language language) throws Exception {
        byte[] pdf = LetterTests.write(register(language, lines(8)));
        Files.write(target(language, "pdf"), pdf);

        assertThat(LetterTests.violations(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(LetterTests.violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    /** To accept a change: read {@code target/letters/*.tags}, then copy it over the golden. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void readsInOrder(Language language) throws IOException {
        String tags = Tags.of(LetterTests.write(register(language, lines(1))));
        Path written = target(language, "tags");
        Files.writeString(written, tags);

        assertThat(tags).isEqualTo(golden(written.getFileName().toString()));
    }

    @Test
    void saysThatThereIsNone() throws IOException {
        assertThat(LetterTests.text(LetterTests.write(register(Language.FR, List.of()))))
                .contains("Registre des exceptions", "Déport 0", "Total 0")
                .doesNotContain("!");
    }

    private static ExceptionsModel register(Language language, List<ExceptionLine> lines) {
        Letterhead head = Models.head(language);
        Letterhead ofTheCall = new Letterhead(
                language,
                head.service(),
                "appels@valombre.example",
                null,
                List.of(),
                "AAP-2027-GEN3",
                "Appel à projets généraliste triennal 2027-2029",
                null,
                null,
                head.date());
        return ExceptionRegisters.model(
                ofTheCall,
                AT.atZone(ZoneId.of("Europe/Paris")),
                Models.POLISH,
                lines,
                new ExceptionWords(new Texts(), Trade.definition("AAP-2027-GEN3"), language));
    }

    private static List<ExceptionLine> lines(int recusals) {
        List<ExceptionLine> lines = new ArrayList<>();
        lines.add(new ExceptionLine(
                ExceptionKind.EXTENSION,
                "extendCall",
                AT,
                Models.TURKISH,
                null,
                "",
                "",
                "",
                "Panne du portail partenaire.",
                Map.of("closesAt", "2027-04-01T23:59:59")));
        for (int i = 1; i <= recusals; i++) {
            lines.add(new ExceptionLine(
                    ExceptionKind.RECUSAL,
                    "recusal",
                    AT,
                    Models.POLISH,
                    DossierId.random(),
                    "DOS-2027-000" + i,
                    "Services d’eau durables à Tanguiéra",
                    "Commune de Brévalle",
                    "Conseillère municipale de la commune chef de file jusqu’en 2026.",
                    Map.of("person", Models.VIETNAMESE, "tie", "MANDATE", "source", "FOUND")));
        }
        lines.add(new ExceptionLine(
                ExceptionKind.OVERRIDE,
                "check",
                AT,
                "Personne fictive",
                DossierId.random(),
                "DOS-2027-0007",
                "Écoles ouvertes",
                "Région Sylvania",
                "Compte rendu reçu ce matin.",
                Map.of("check", "E05", "second", Models.TURKISH)));
        return lines;
    }

    private static Path target(Language language, String extension) throws IOException {
        return Files.createDirectories(Path.of("target", "letters"))
                .resolve("exceptions." + language.name().toLowerCase(Locale.ROOT) + "." + extension);
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = ExceptionsLetterTests.class.getResourceAsStream("/letters/" + name)) {
            return in == null ? "no golden " + name : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
