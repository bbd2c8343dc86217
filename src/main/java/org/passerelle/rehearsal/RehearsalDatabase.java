package org.passerelle.rehearsal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * An empty PostgreSQL for one rehearsal, thrown away at its end. Whatever a killed rehearsal left, server included, goes
 * when the next one starts; one that still runs holds its lock and is left alone.
 */
final class RehearsalDatabase implements AutoCloseable {

    private static final Path HOME =
            Path.of(System.getProperty("java.io.tmpdir"), "passerelle-rehearsals-" + System.getProperty("user.name"));
    private static final String LOCK = "epg-lock";

    private final EmbeddedPostgres server;

    private RehearsalDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    /** @param kept where the data stay; null throws them away */
    static RehearsalDatabase start(@Nullable Path kept) {
        try {
            Files.createDirectories(HOME);
            sweep();
            Path data = kept == null ? HOME.resolve("run-" + UUID.randomUUID()) : kept.toAbsolutePath();
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setRegisterShutdownHook(false)
                    .setOverrideWorkingDirectory(HOME.toFile())
                    .setDataDirectory(Files.createDirectories(data))
                    .setCleanDataDirectory(kept == null)
                    .setServerConfig("max_connections", "40")
                    // A crash loses the rehearsal anyway.
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off");
            return new RehearsalDatabase(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> settings() {
        return List.of(
                "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres");
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sweep() throws IOException {
        try (Stream<Path> found = Files.list(HOME)) {
            for (Path folder : found.filter(f -> Files.exists(f.resolve(LOCK))).toList()) {
                if (isAbandoned(folder)) {
                    stopServerOf(folder);
                    FileSystemUtils.deleteRecursively(folder);
                }
            }
        }
    }

    private static boolean isAbandoned(Path folder) {
        try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (IOException | java.nio.channels.OverlappingFileLockException e) {
            return false;
        }
    }

    /** Only a process that says itself that it works in this folder. */
    private static void stopServerOf(Path folder) throws IOException {
        Path pidFile = folder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        ProcessHandle.of(pid)
                .filter(p -> p.info().commandLine().orElse("").contains(folder.toString()))
                .ifPresent(RehearsalDatabase::stop);
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
