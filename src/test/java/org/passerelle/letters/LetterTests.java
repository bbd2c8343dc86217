package org.passerelle.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.forms.Sample.question;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.passerelle.forms.Form;
import org.passerelle.forms.Sample;
import org.passerelle.shared.Language;
import org.passerelle.shared.ServiceAddress;
import org.passerelle.shared.Texts;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

class LetterTests {

    private static final LetterCode CODE = new LetterCode("7K3M92QDXW4T");
    private static final LetterWriter WRITER =
            new LetterWriter(new Templates(new Texts(), new ServiceAddress("https://passerelle.example")), new Pdf());

    @BeforeAll
    static void veraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Arguments> letters() {
        return Models.all().map(m -> Arguments.of(m.kind(), m.head().language()));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void isArchivalAndAccessible(LetterKind kind, Language language) throws Exception {
        byte[] pdf = WRITER.write(Models.of(kind, language), CODE);
        keep(kind, language, pdf);

        assertThat(violations(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void keepsATextWithAListAndALinkArchivalAndAccessible() throws Exception {
        Form form = Sample.form(
                question("textarea", "need", ""),
                "{'type': 'text', 'id': 'note', 'text': 'Lisez **d’abord** :\\n\\n- [le guide](https://exemple.invalid/guide)"
                        + "\\n- le règlement', 'properties': {'text.en': 'Read'}}");
        byte[] pdf = WRITER.write(new BlankFormModel(
                Models.head(Language.FR),
                new BlankSections(Language.FR).of(form),
                List.of(2027),
                List.of("Missions"),
                List.of("Commune"),
                List.of()));

        assertThat(Tags.of(pdf).lines().map(String::strip))
                .containsSubsequence(
                        "Span d’abord",
                        "L",
                        "LI",
                        "LBody le guide (https://exemple.invalid/guide)",
                        "LI",
                        "LBody le règlement");
        assertThat(violations(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    /** To accept a change: read {@code target/letters/*.tags}, then copy it over the golden. */
    @ParameterizedTest
    @MethodSource("letters")
    void readsInOrder(LetterKind kind, Language language) throws IOException {
        String tags = Tags.of(WRITER.write(Models.of(kind, language), CODE));
        Path written = target(kind, language, "tags");
        Files.writeString(written, tags);

        assertThat(tags).isEqualTo(golden(written.getFileName().toString()));
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void hasNoKeyWithoutWords(LetterKind kind) {
        for (Language language : Language.values()) {
            assertThat(WRITER.html(Models.of(kind, language), LetterCode.fresh()))
                    .doesNotContainPattern("![a-zA-Z.]+!");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void writesNamesOfAnyAlphabetWithLatinLetters(Language language) throws IOException {
        assertThat(text(LetterKind.RECAPITULATION, language))
                .contains(
                        "Tỉnh Lâm Quyền",
                        "Nguyễn Đức Thịnh",
                        "Yıldırım Şahin",
                        "Bağışlı İlçesi",
                        "Świętosława Łączyńska");
    }

    @Test
    void leavesOutWhatNoDocumentMayHold() throws IOException {
        DecisionModel sound = (DecisionModel) Models.of(LetterKind.REJECTION_LETTER, Language.FR);
        DecisionModel pasted = new DecisionModel(
                sound.kind(),
                sound.head(),
                sound.decidedOn(),
                "Signataire\u0000 fictif",
                sound.grants(),
                sound.rate(),
                sound.waitingRank(),
                List.of(
                        "Première ligne\u000Bseconde ligne",
                        "tiret\u001F conditionnel \uFFFE et moitié \uD83D de signe"),
                sound.conditions(),
                sound.answerBy(),
                sound.stands(),
                sound.accepted(),
                sound.instrument(),
                sound.number(),
                sound.delegation(),
                sound.replaces(),
                sound.waitingUntil());

        assertThat(text(WRITER.write(pasted)))
                .contains("Signataire fictif", "Première ligne seconde ligne", "tiret conditionnel et moitié de signe");
    }

    @Test
    void bearsItsCodeAndWhereToVerifyIt() throws IOException {
        assertThat(text(LetterKind.RECEIPT, Language.FR))
                .contains("7K3M-92QD-XW4T", "https://passerelle.example/verify");
    }

    static byte[] write(LetterModel model) {
        return WRITER.write(model);
    }

    private static String text(LetterKind kind, Language language) throws IOException {
        return text(WRITER.write(Models.of(kind, language), CODE));
    }

    static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    static List<String> violations(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour)) {
            PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false);
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isPositive();
            return result.getTestAssertions().stream()
                    .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                    .map(a -> a.getRuleId().getClause() + ": " + a.getMessage() + " at "
                            + a.getLocation().getContext())
                    .distinct()
                    .limit(10)
                    .toList();
        }
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = LetterTests.class.getResourceAsStream("/letters/" + name)) {
            return in == null ? "no golden " + name : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void keep(LetterKind kind, Language language, byte[] pdf) throws IOException {
        Files.write(target(kind, language, "pdf"), pdf);
    }

    private static Path target(LetterKind kind, Language language, String extension) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "letters"));
        return folder.resolve(kind.template() + "." + language.locale().getLanguage() + "." + extension);
    }
}
