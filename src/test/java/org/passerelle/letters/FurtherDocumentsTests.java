package org.passerelle.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The documents that are no kind of letter of their own: archival, accessible, read in order. */
class FurtherDocumentsTests {

    private static final Texts TEXTS = new Texts();
    private static final String CLOSED = "DOS-2027-0002";
    private static final String TITLE = "Mobilités et patrimoine";
    private static final String ENVELOPE = "DGCT (fictive)";

    private enum Sample {
        REVIEW_PACK("review-pack") {
            @Override
            LetterModel in(Language language) {
                return pack(language);
            }
        },
        MINUTES_COPY("minutes-copy") {
            @Override
            LetterModel in(Language language) {
                return copy(language);
            }
        },
        RECTIFIED_EXTRACT("minutes-extract-rectified") {
            @Override
            LetterModel in(Language language) {
                return rectified(language);
            }
        };

        private final String file;

        Sample(String file) {
            this.file = file;
        }

        abstract LetterModel in(Language language);
    }

    @BeforeAll
    static void veraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Arguments> documents() {
        return Stream.of(Sample.values())
                .flatMap(sample -> Stream.of(Language.values()).map(language -> Arguments.of(sample, language)));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isArchivalAndAccessible(Sample sample, Language language) throws Exception {
        byte[] pdf = LetterTests.write(sample.in(language));
        Files.write(target(sample, language, "pdf"), pdf);

        assertThat(LetterTests.violations(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(LetterTests.violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    /** To accept a change: read {@code target/letters/*.tags}, then copy it over the golden. */
    @ParameterizedTest
    @MethodSource("documents")
    void readsInOrder(Sample sample, Language language) throws IOException {
        String tags = Tags.of(LetterTests.write(sample.in(language)));
        Path written = target(sample, language, "tags");
        Files.writeString(written, tags);

        assertThat(tags).isEqualTo(golden(written.getFileName().toString()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aCopySaysNothingOfWhatIsClosed(Language language) throws IOException {
        assertThat(text(MinutesSamples.circulated(minutes(language)))).contains(CLOSED, TITLE, ENVELOPE);
        assertThat(text(copy(language)))
                .contains("DOS-2027-0001", "DOS-2027-0003")
                .doesNotContain(CLOSED, TITLE, ENVELOPE);
    }

    private static ReviewPackModel pack(Language language) {
        RecapitulationModel dossier = (RecapitulationModel) Models.of(LetterKind.RECAPITULATION, language);
        List<ReviewPackModel.Line> grid = Stream.of("Pertinence", "Réciprocité")
                .map(title -> new ReviewPackModel.Line(
                        title,
                        IntStream.range(0, 6)
                                .mapToObj(level -> "Niveau décrit " + level)
                                .toList()))
                .toList();
        ReviewPackModel.Line undescribed = new ReviewPackModel.Line("Budget", List.of());
        return new ReviewPackModel(
                dossier.head(),
                dossier,
                Stream.concat(grid.stream(), Stream.of(undescribed)).toList(),
                List.of("Financer", "Financer en partie", "Ne pas financer"));
    }

    private static MinutesModel copy(Language language) {
        return MinutesSamples.circulated(minutes(language))
                .without(Set.of(CLOSED), TEXTS.get(language, "letter.minutes.withoutClosed"));
    }

    private static ExtractModel rectified(Language language) {
        return MinutesSamples.extract(minutes(language))
                .rectified(List.of(
                        Fact.of("Erratum du 12 juin 2027", "Page 2, lire « Tỉnh Lâm Quyền ».\nLe reste est inchangé."),
                        Fact.of("Erratum du 14 juin 2027", "Lire « 70 500 € ».")));
    }

    private static MinutesModel minutes(Language language) {
        return (MinutesModel) Models.of(LetterKind.MINUTES, language);
    }

    private static String text(LetterModel model) throws IOException {
        return LetterTests.text(LetterTests.write(model));
    }

    private static Path target(Sample sample, Language language, String extension) throws IOException {
        return Files.createDirectories(Path.of("target", "letters"))
                .resolve(sample.file + "." + language.locale().getLanguage() + "." + extension);
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = FurtherDocumentsTests.class.getResourceAsStream("/letters/" + name)) {
            return in == null ? "no golden " + name : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
