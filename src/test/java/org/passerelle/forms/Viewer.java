package org.passerelle.forms;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The official viewer of these forms (form-js), where Node and its packages are. */
final class Viewer {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Path HERE = Path.of("src", "test", "resources", "forms");
    private static final Path PACKAGES = Path.of("target", "form-js").toAbsolutePath();

    private Viewer() {}

    /** What was recorded of it. */
    static Stream<JsonNode> recorded(String file) throws IOException {
        return StreamSupport.stream(JSON.readTree(HERE.resolve(file).toFile()).spliterator(), false);
    }

    /**
     * What one of our scripts has it say of a list of cases; skips the test where it is not here. One process at a time: its
     * packages are fetched into one folder, and tests run in two processes.
     */
    static JsonNode ask(String script, JsonNode cases) throws Exception {
        assumeThat(run(HERE, "node", "--version")).as("Node is here").isPresent();
        Files.createDirectories(PACKAGES);
        try (FileChannel door = FileChannel.open(PACKAGES.resolve("door"), CREATE, WRITE);
                FileLock held = door.lock()) {
            assertThat(held.isValid()).isTrue();
            return answer(script, cases);
        }
    }

    private static JsonNode answer(String script, JsonNode cases) throws Exception {
        assumeThat(run(
                        PACKAGES,
                        "npm",
                        "install",
                        "--no-audit",
                        "--no-fund",
                        "--ignore-scripts",
                        "--fetch-retries=0",
                        "--prefix",
                        PACKAGES.toString(),
                        "@bpmn-io/form-js-viewer@1.23.0",
                        "jsdom@26.1.0"))
                .as("its packages can be fetched")
                .isPresent();
        Path question = Files.writeString(PACKAGES.resolve(script + ".json"), cases.toString());
        String command = "node " + script + " '" + PACKAGES + "' < '" + question + "'";
        return JSON.readTree(run(HERE.toAbsolutePath(), "sh", "-c", command).orElseThrow());
    }

    private static Optional<String> run(Path folder, String... command) throws InterruptedException {
        try {
            Path out = Files.createTempFile("viewer", ".out");
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(3, MINUTES);
            process.destroyForcibly();
            return ended && process.exitValue() == 0 ? Optional.of(Files.readString(out)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
