package org.passerelle.start;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The service in a process of its own, as an operator starts it. */
final class RunningService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path log;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private RunningService(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static RunningService start(Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                "org.passerelle.Passerelle",
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--logging.level.org.springframework.boot.web.embedded=info"));
        command.addAll(List.of(arguments));
        Path log = Files.createTempFile(folder, "service", ".log");
        return new RunningService(
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start(),
                log);
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    RunningService ready() {
        return until("Passerelle is ready");
    }

    RunningService until(String words) {
        await().atMost(PATIENCE).until(() -> said(words) || !process.isAlive());
        if (!process.isAlive()) {
            throw new AssertionError("It did not come up:\n" + output());
        }
        return this;
    }

    boolean said(String words) {
        return output().contains(words);
    }

    String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                        .timeout(Duration.ofSeconds(60))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private long port() {
        return output().lines()
                .filter(line -> line.contains("Tomcat started on port"))
                .map(line -> line.replaceAll(".*started on port (\\d+).*", "$1"))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow(() -> new AssertionError(output()));
    }

    @Override
    public void close() {
        process.destroy();
        await().atMost(Duration.ofSeconds(60)).until(() -> !process.isAlive());
    }
}
