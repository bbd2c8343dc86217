package org.passerelle.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same with a real clamd, where one is installed: its signatures are the one of EICAR's harmless test file alone, so that
 * nothing is downloaded. Elsewhere there is no such test; {@link ClamdTests} speaks the protocol everywhere.
 */
class RealClamdTests {

    private static final byte[] EICAR = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
            .getBytes(StandardCharsets.US_ASCII);
    private static final String SIGNATURE = "44d88612fea8a8f36de82e1278abb02f:68:Eicar-Test-Signature\n";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private Optional<Process> clamd = Optional.empty();

    @TestFactory
    Stream<DynamicTest> ofARealClamd() throws Exception {
        Optional<Path> program = installed();
        if (program.isEmpty()) {
            return Stream.empty();
        }
        Clamd scanner = start(program.get());
        return Stream.of(
                dynamicTest("finds the test file", () -> assertThat(isClean(scanner, EICAR))
                        .isFalse()),
                dynamicTest("finds it inside an archive", () -> assertThat(isClean(scanner, zipped(EICAR)))
                        .isFalse()),
                dynamicTest("lets anything else pass", () -> assertThat(isClean(scanner, new byte[5_000_000]))
                        .isTrue()));
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (clamd.isPresent()) {
            clamd.get().destroy();
            clamd.get().waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static boolean isClean(Clamd scanner, byte[] content) throws IOException {
        return scanner.isClean(new ByteArrayInputStream(content));
    }

    private static Optional<Path> installed() {
        String path = System.getenv("PATH") + ":/usr/sbin:/usr/local/sbin";
        return Stream.of(path.split(":"))
                .map(directory -> Path.of(directory, "clamd"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Clamd start(Path program) throws Exception {
        int port = freePort();
        Path signatures = Files.createDirectory(folder.resolve("signatures"));
        Files.writeString(signatures.resolve("eicar.hdb"), SIGNATURE);
        Path settings = Files.writeString(
                folder.resolve("clamd.conf"),
                "Foreground yes\nTCPAddr 127.0.0.1\nTCPSocket " + port + "\nDatabaseDirectory " + signatures
                        + "\nStreamMaxLength 210M\n");
        Process process = new ProcessBuilder(program.toString(), "-c", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
        clamd = Optional.of(process);
        await(process, port);
        return new Clamd("127.0.0.1:" + port);
    }

    private void await(Process process, int port) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!isListening(port)) {
            assertThat(process.isAlive() && Instant.now().isBefore(end))
                    .as("clamd: " + Files.readString(folder.resolve("clamd.log")))
                    .isTrue();
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
    }

    private static boolean isListening(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    private static byte[] zipped(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("eicar.com"));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
