package org.passerelle.rehearsal;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.rehearsal.ScenarioFile.scenario;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.Passerelle;

/** The command as somebody types it, in a process of its own. */
@Timeout(value = 6, unit = MINUTES)
class RehearseProcessTests {

    @TempDir
    private Path folder;

    @Test
    void aRehearsalThatIsKilledDoesNotDisturbTheNext() throws Exception {
        Path file = scenario().until(9).in(folder);
        Process killed = start(file);
        waitFor(killed, "submit D1");
        killed.destroyForcibly().waitFor();

        Process next = start(file);
        next.getErrorStream().transferTo(java.io.OutputStream.nullOutputStream());
        String differences = said(next.getInputStream());

        assertThat(differences).isEmpty();
        assertThat(next.waitFor()).isZero();
        assertThat(folder.resolve("out/outcome.json")).exists();
    }

    @Test
    void aFileThatBreaksOffIsStatusTwoWithThePlace() throws Exception {
        Path file = scenario().in(folder);
        Files.writeString(file, Files.readString(file).substring(0, 3000));

        Process process = start(file);
        String message = said(process.getErrorStream());

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(message).contains("/people/1/name: expected the rest of the file");
    }

    @Test
    void aCommandThatLacksItsFolderIsStatusTwoWithTheUsage() throws Exception {
        Process process = start(List.of("rehearse", "play.json"));

        assertThat(said(process.getErrorStream())).contains("--output DIR is missing", Arguments.USAGE);
        assertThat(process.waitFor()).isEqualTo(2);
    }

    @Test
    void aDifferenceIsStatusOneAndStandsOnTheOutput() throws Exception {
        Path file = scenario().until(0).with("/acts/0/by", "\"agent.sylvania\"").in(folder);
        Process process = start(file);
        process.getErrorStream().transferTo(java.io.OutputStream.nullOutputStream());

        assertThat(said(process.getInputStream()).strip()).isEqualTo("/acts/0: expected done, got refused [FORBIDDEN]");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    private Process start(Path file) throws IOException {
        return start(List.of(
                "rehearse", file.toString(), "--output", folder.resolve("out").toString()));
    }

    private static Process start(List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                Passerelle.class.getName()));
        command.addAll(words);
        return new ProcessBuilder(command).start();
    }

    /** Without empty entries: one would put the project's own folder, and its forms, on the class path. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String said(java.io.InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Reads the progress until it says this. */
    private static void waitFor(Process process, String text) throws IOException {
        StringBuilder seen = new StringBuilder();
        BufferedReader progress =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        for (int c = progress.read(); c >= 0; c = progress.read()) {
            seen.append((char) c);
            if (seen.indexOf(text) >= 0) {
                return;
            }
        }
        throw new AssertionError("It never said " + text + ": " + seen);
    }
}
