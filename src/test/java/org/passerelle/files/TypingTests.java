package org.passerelle.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;

class TypingTests {

    private static final long LIMIT = 1_000_000;

    @ParameterizedTest
    @MethodSource("honest")
    void knowsAFileByWhatIsInside(String name, byte[] content, FileKind kind) throws IOException {
        assertThat(judge(name, content)).isEqualTo(kind);
    }

    static Stream<Arguments> honest() throws IOException {
        return Stream.of(
                Arguments.of("a.pdf", Samples.pdf(), FileKind.PDF),
                Arguments.of("a.PDF", Samples.pdf(), FileKind.PDF),
                Arguments.of("a.png", Samples.png(), FileKind.PNG),
                Arguments.of("a.jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0}, FileKind.JPEG),
                Arguments.of("a.docx", Samples.docx(), FileKind.DOCX),
                Arguments.of("a.xlsx", Samples.xlsx(), FileKind.XLSX),
                Arguments.of("a.odt", Samples.odt(), FileKind.ODT),
                Arguments.of("a.ods", Samples.ods(), FileKind.ODS));
    }

    @ParameterizedTest
    @MethodSource("dishonest")
    void refusesWithItsReason(String name, byte[] content, String code) {
        assertThatThrownBy(() -> judge(name, content)).satisfies(FilesTests.is(code));
    }

    static Stream<Arguments> dishonest() throws IOException {
        return Stream.of(
                Arguments.of("a.exe", "MZ".getBytes(StandardCharsets.US_ASCII), "FILE_KIND"),
                Arguments.of("a.pdf", Samples.png(), "FILE_MISMATCH"),
                Arguments.of("a.png", "<html></html>".getBytes(StandardCharsets.US_ASCII), "FILE_MISMATCH"),
                Arguments.of("a.docx", Samples.zip("a.txt", "b.txt"), "FILE_MISMATCH"),
                Arguments.of("a.docx", Samples.zip("a.txt", "setup.exe"), "FILE_EMBEDDED"),
                Arguments.of("a.docx", Samples.xlsx(), "FILE_MISMATCH"),
                Arguments.of("a.docx", Samples.docx("word/vbaProject.bin"), "FILE_SCRIPT"),
                Arguments.of("a.xlsx", Samples.xlsx("../../etc/passwd"), "FILE_MALFORMED"),
                Arguments.of("a.docx", truncated(Samples.docx()), "FILE_MALFORMED"),
                Arguments.of("a.pdf", Samples.pdf(Samples::password), "FILE_ENCRYPTED"),
                Arguments.of("a.pdf", Samples.pdf(Samples::ownerPassword), "FILE_ENCRYPTED"),
                Arguments.of("a.pdf", Samples.pdf(Samples::script), "FILE_SCRIPT"),
                Arguments.of("a.pdf", Samples.pdf(Samples::launch), "FILE_LAUNCH"),
                Arguments.of("a.pdf", Samples.pdf(Samples::attachment), "FILE_EMBEDDED"),
                Arguments.of("a.docx", Samples.encryptedOffice(), "FILE_ENCRYPTED"),
                Arguments.of("a.odt", Samples.encryptedOdt(), "FILE_ENCRYPTED"),
                Arguments.of("macro.docx", Samples.macroByType(), "FILE_SCRIPT"),
                Arguments.of("a.docx", Samples.docx("word/media/inner.zip"), "FILE_EMBEDDED"),
                Arguments.of("a.docx", Samples.docxWith("word/media/image1.png", "MZ hidden"), "FILE_EMBEDDED"),
                Arguments.of("a.docx", Samples.zipBomb(), "FILE_BOMB"),
                Arguments.of("a.pdf", Samples.pdf(Samples::bomb), "FILE_BOMB"),
                Arguments.of("a.png", Samples.pixelFlood(), "FILE_BOMB"),
                Arguments.of("a.pdf", Samples.joined(Samples.pdf(), Samples.zip("a", "b")), "FILE_POLYGLOT"),
                Arguments.of("a.png", Samples.joined(Samples.png(), Samples.zip("a", "b")), "FILE_POLYGLOT"),
                Arguments.of("a.docx", Samples.docxThatIsAPdf(), "FILE_POLYGLOT"),
                Arguments.of("a.jpg", Samples.jpegThatIsAPage(), "FILE_POLYGLOT"),
                Arguments.of("a.pdf", "%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII), "FILE_MALFORMED"));
    }

    @ParameterizedTest
    @CsvSource({
        "C:\\Users\\x\\plan.pdf, plan.pdf",
        "../../plan.pdf, plan.pdf",
        "Délibération n°4.pdf, Délibération n°4.pdf",
        "Lam Quyên – thư.pdf, Lam Quyên – thư.pdf",
        "a:b?.pdf, a_b_.pdf"
    })
    void cleansTheName(String given, String clean) {
        assertThat(FileName.clean(given)).isEqualTo(clean);
    }

    @Test
    void cutsALongNameBeforeItsExtension() {
        assertThat(FileName.clean("x".repeat(500) + ".pdf")).hasSize(200).endsWith("x.pdf");
    }

    @ParameterizedTest
    @CsvSource({"''", "'.pdf'", "'  .pdf'", "'a/.pdf'", "plan"})
    void refusesANameThatSaysNothing(String given) {
        assertThatThrownBy(() -> FileName.clean(given)).satisfies(FilesTests.is("FILE_NAME"));
    }

    @ParameterizedTest
    @EnumSource(FileProblem.class)
    void everyProblemHasWordsAndAWayOut(FileProblem problem) {
        Texts texts = new Texts();
        for (Language language : Language.values()) {
            assertThat(texts.has(language, "finding." + problem)).isTrue();
            assertThat(texts.has(language, "finding." + problem + ".wayOut")).isTrue();
        }
    }

    private static FileKind judge(String name, byte[] content) throws IOException {
        try (Spool spool = Spool.of(name, new ByteArrayInputStream(content), LIMIT)) {
            return Typing.judge(name, spool);
        }
    }

    private static byte[] truncated(byte[] content) {
        return java.util.Arrays.copyOf(content, content.length - 10);
    }
}
