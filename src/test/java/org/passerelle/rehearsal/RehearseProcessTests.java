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
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.Passerelle;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;

/** The command as somebody types it, in a process of its own. */
@Timeout(value = 6, unit = MINUTES)
class RehearseProcessTests {

    private static final long LONGEST_MINUTES = 5;

    @TempDir
    private Path folder;

    @Test
    void aRehearsalThatIsKilledDoesNotDisturbTheNextNorThatOneTheNext() throws Exception {
        Path file = scenario().until(9).in(folder);
        Process killed = start(keeping(file));
        waitFor(killed, "submit D1");
        killed.destroyForcibly().waitFor();

        assertThat(orphan()).as("the server outlives the killed rehearsal").isTrue();
        beginsAtTheFirstNumber(file);
        beginsAtTheFirstNumber(file);
        assertThat(out().resolve("database/PG_VERSION")).exists();
    }

    private void beginsAtTheFirstNumber(Path file) throws Exception {
        Files.deleteIfExists(out().resolve("outcome.json"));
        Process next = start(keeping(file));
        next.getErrorStream().transferTo(java.io.OutputStream.nullOutputStream());

        assertThat(said(next.getInputStream())).isEmpty();
        assertThat(next.waitFor()).isZero();
        assertThat(out().resolve("outcome.json"))
                .content()
                .contains("DOS-2027-0001")
                .doesNotContain("DOS-2027-0007");
    }

    private boolean orphan() throws IOException {
        String pid =
                Files.readAllLines(out().resolve("database/postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid)).isPresent();
    }

    @Test
    void aFaultIsNoQuestionOfUsage() throws Exception {
        Path file = scenario().until(0).in(folder);

        Process process = start(Broken.class, List.of("rehearse", file.toString(), "--output", out().toString()));
        String message = said(process.getErrorStream());

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(message)
                .contains("The rehearsal broke off, by no fault of the file", "fault.txt")
                .doesNotContain(Arguments.USAGE);
        assertThat(out().resolve("fault.txt")).content().contains("nothing works today");
    }

    /** An application that does not come up. */
    static class Broken {

        public static void main(String[] words) {
            System.exit(Rehearse.run(Broken.class, Rehearse.behindCommand(words)));
        }

        @Bean
        static BeanFactoryPostProcessor nothing() {
            return factory -> {
                throw new IllegalArgumentException("nothing works today");
            };
        }
    }

    @Test
    void anOutputThatIsNoFolderIsStatusTwoAndSaysSo() throws Exception {
        Path file = scenario().in(folder);

        Process process = start(List.of("rehearse", file.toString(), "--output", file.toString()));
        String message = said(process.getErrorStream());

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(message).contains("cannot be made or written", "Name a folder of your own");
        assertThat(message.lines()).hasSize(1);
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
        return start(List.of("rehearse", file.toString(), "--output", out().toString()));
    }

    private List<String> keeping(Path file) {
        return List.of("rehearse", file.toString(), "--keep", "--output", out().toString());
    }

    private Path out() {
        return folder.resolve("out");
    }

    private static Process start(List<String> words) throws IOException {
        return start(Passerelle.class, words);
    }

    private static Process start(Class<?> main, List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                main.getName()));
        command.addAll(words);
        Process process = new ProcessBuilder(command).start();
        CompletableFuture.delayedExecutor(LONGEST_MINUTES, MINUTES).execute(() -> end(process));
        return process;
    }

    /** What it says is read until it ends, which nothing interrupts: one that hangs is ended, with its database. */
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
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
