package org.passerelle.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.passerelle.people.Actor;
import org.passerelle.shared.Refusal;

class FilesTests {

    private final FilesFixture fixture = new FilesFixture();
    private final Files files = fixture.files();

    @Test
    void givesBackTheBytesThatCameInChunkByChunk() throws IOException {
        byte[] content = FilesFixture.picture(BlobTable.CHUNK * 2L + 17).readAllBytes();

        StoredFile file = FilesFixture.store(files, "Vue aérienne.png", content);

        assertThat(file.size()).isEqualTo(content.length);
        assertThat(file.mediaType()).isEqualTo("image/png");
        assertThat(file.sha256()).isEqualTo(sha256(content));
        assertThat(fixture.count("blob_chunk")).isEqualTo(3);
        try (InputStream in = files.stream(file.id())) {
            assertThat(in).hasBinaryContent(content);
        }
        assertThat(files.find(file.id())).contains(file);
    }

    @Test
    void keepsTheSameBytesOnceUnderTwoNames() throws IOException {
        StoredFile first = FilesFixture.store(files, "a.png", Samples.png());
        StoredFile second = FilesFixture.store(files, "b.png", Samples.png());

        assertThat(fixture.count("blob")).isEqualTo(1);
        assertThat(first.sha256()).isEqualTo(second.sha256());

        files.remove(first.id());
        try (InputStream in = files.stream(second.id())) {
            assertThat(in).hasBinaryContent(Samples.png());
        }
        files.remove(second.id());
        assertThat(fixture.count("blob")).isZero();
        assertThat(fixture.count("blob_chunk")).isZero();
    }

    @Test
    void takesTheSameBytesFromManyAtOnce() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        Callable<StoredFile> store = () -> FilesFixture.store(files, "same.png", Samples.png());

        List<Future<StoredFile>> all =
                pool.invokeAll(Stream.generate(() -> store).limit(8).toList());

        for (Future<StoredFile> file : all) {
            assertThat(files.stream(file.get().id())).hasBinaryContent(Samples.png());
        }
        assertThat(fixture.count("blob")).isEqualTo(1);
        pool.shutdown();
    }

    @Test
    void neverGivesADamagedFileWhole() throws IOException {
        StoredFile file = FilesFixture.store(files, "a.png", Samples.png());
        fixture.jdbc
                .sql("update passerelle.blob_chunk set bytes = set_byte(bytes, 100, get_byte(bytes, 100) # 1)")
                .update();

        assertThatThrownBy(() -> files.stream(file.id()).readAllBytes()).isInstanceOf(FileIsDamaged.class);
    }

    @Test
    void noticesAMissingChunk() throws IOException {
        StoredFile file = files.store(Actor.clockwork(), "a.png", FilesFixture.picture(BlobTable.CHUNK * 3L));
        fixture.jdbc.sql("delete from passerelle.blob_chunk where seq = 1").update();

        assertThatThrownBy(() -> files.stream(file.id()).readAllBytes()).isInstanceOf(FileIsDamaged.class);
    }

    @Test
    void keepsNothingWhenTheActRollsBack() {
        fixture.transaction.executeWithoutResult(status -> {
            files.store(Actor.clockwork(), "a.png", FilesFixture.picture(5_000));
            status.setRollbackOnly();
        });

        assertThat(fixture.count("stored_file")).isZero();
        assertThat(fixture.count("blob")).isZero();
    }

    @ParameterizedTest
    @MethodSource("org.passerelle.files.TypingTests#dishonest")
    void keepsNothingOfWhatItRefuses(String name, byte[] content, String code) {
        assertThatThrownBy(() -> FilesFixture.store(files, name, content)).satisfies(is(code));
        assertThat(fixture.count("stored_file")).isZero();
        assertThat(fixture.count("blob")).isZero();
    }

    @Test
    void refusesANameThatSaysNothing() throws IOException {
        byte[] png = Samples.png();
        assertThatThrownBy(() -> FilesFixture.store(files, "a/.png", png)).satisfies(is("FILE_NAME"));
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> FilesFixture.store(files, "a.pdf", new byte[0]))
                .satisfies(is("FILE_EMPTY"));
    }

    @Test
    void takesOnlyTheKindsThatAreExpected() throws IOException {
        InputStream page = new ByteArrayInputStream(Samples.docx());

        assertThatThrownBy(() -> files.store(Actor.clockwork(), "a.docx", page, 1_000_000, FileKind.SCANS))
                .satisfies(is("FILE_KIND"));
        assertThat(FilesFixture.store(files, "a.docx", Samples.docx()).mediaType())
                .isEqualTo(FileKind.DOCX.mediaType());
    }

    @Test
    void stopsReadingAtTheLimit() {
        assertThatThrownBy(() -> files.store(Actor.clockwork(), "a.png", FilesFixture.picture(20_000_001)))
                .satisfies(is("FILE_TOO_LARGE"));
        assertThatThrownBy(() -> files.store(Actor.clockwork(), "a.png", endless(), 1_000_000))
                .satisfies(is("FILE_TOO_LARGE"));
        assertThat(fixture.count("blob")).isZero();
    }

    @Test
    void refusesWhatTheScannerFindsAndWhatItCannotScan() throws IOException {
        byte[] png = Samples.png();

        assertThatThrownBy(() -> FilesFixture.store(fixture.files(content -> false), "a.png", png))
                .satisfies(is("FILE_INFECTED"));
        assertThatThrownBy(() -> FilesFixture.store(
                        fixture.files(content -> {
                            throw new IOException("nobody answers");
                        }),
                        "a.png",
                        png))
                .satisfies(is("FILE_NOT_SCANNED"));
        assertThat(fixture.count("stored_file")).isZero();
    }

    @Test
    void keepsWhatTheServiceWroteWithoutAskingTheScanner() throws IOException {
        Files strict = fixture.files(content -> false);

        StoredFile file =
                strict.keep(Actor.clockwork(), "RECEIPT.pdf", FileKind.PDF, new ByteArrayInputStream(Samples.pdf()));

        assertThat(file.mediaType()).isEqualTo("application/pdf");
    }

    private static InputStream endless() {
        return new SequenceInputStream(FilesFixture.picture(10_000_000), FilesFixture.picture(10_000_000));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static java.util.function.Consumer<Throwable> is(String code) {
        return thrown -> assertThat(((Refusal) thrown).codes()).containsExactly(code);
    }
}
