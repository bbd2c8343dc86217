package org.passerelle.rehearsal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An empty PostgreSQL for one rehearsal, thrown away at its end. Whatever a killed rehearsal left, server included, goes
 * when the next one starts; one that still runs is left alone.
 */
final class RehearsalDatabase implements AutoCloseable {

    private static final Path HOME =
            Path.of(System.getProperty("java.io.tmpdir"), "passerelle-rehearsals-" + System.getProperty("user.name"));

    private final RehearsalFolder folder;
    private final boolean keep;
    private final EmbeddedPostgres server;

    private RehearsalDatabase(RehearsalFolder folder, boolean keep, EmbeddedPostgres server) {
        this.folder = folder;
        this.keep = keep;
        this.server = server;
    }

    /**
     * @param kept where the data stay; null throws them away
     * @throws CannotRehearse when the folder cannot be used, or PostgreSQL does not start
     */
    static RehearsalDatabase start(@Nullable Path kept) {
        return startIn(HOME, kept);
    }

    static RehearsalDatabase startIn(Path home, @Nullable Path kept) {
        try {
            RehearsalFolder folder = kept == null ? RehearsalFolder.fresh(home) : RehearsalFolder.kept(home, kept);
            return new RehearsalDatabase(folder, kept != null, serverIn(folder));
        } catch (IOException e) {
            throw doesNotStart(kept == null ? home : kept, e);
        }
    }

    private static EmbeddedPostgres serverIn(RehearsalFolder folder) throws IOException {
        try {
            return EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setRegisterShutdownHook(false)
                    .setOverrideWorkingDirectory(folder.home().toFile())
                    .setDataDirectory(folder.data())
                    .setCleanDataDirectory(false)
                    .setServerConfig("max_connections", "40")
                    // A crash loses the rehearsal anyway.
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .start();
        } catch (IOException | IllegalStateException e) {
            folder.release(false);
            throw doesNotStart(folder.data(), e);
        }
    }

    private static CannotRehearse doesNotStart(Path folder, Exception e) {
        return new CannotRehearse(
                "The rehearsal's PostgreSQL does not start in " + folder + ": " + e.getMessage()
                        + ". See that the folder can be written and the disk has room.",
                e);
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    List<String> settings() {
        return List.of(
                "--spring.datasource.url=" + url(),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres");
    }

    @Override
    public void close() {
        try {
            server.close();
            folder.release(keep);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
