package org.passerelle.start;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * A PostgreSQL of our own on the loopback, whose data survive in a folder. For trying and showing, not for service: it
 * trusts whoever can reach the loopback.
 */
final class EmbeddedDatabase implements AutoCloseable {

    static final String USER = "postgres";

    private final DatabaseFolder folder;
    private final EmbeddedPostgres server;

    private EmbeddedDatabase(DatabaseFolder folder, EmbeddedPostgres server) {
        this.folder = folder;
        this.server = server;
    }

    /** @throws CannotStart when the folder is in use, of another major release, or not ours to write */
    static EmbeddedDatabase startIn(Path directory) {
        DatabaseFolder folder = DatabaseFolder.take(directory);
        try {
            folder.stopOrphan();
            folder.beginFilling();
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofSeconds(60))
                    // Spring closes in order: engine, pool, then the database.
                    .setRegisterShutdownHook(false)
                    .setServerConfig("max_connections", "60")
                    // The library turns fsync off (-F): what was acknowledged must survive a power cut.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setDataDirectory(folder.data())
                    .setOverrideWorkingDirectory(folder.binaries().toFile())
                    .setCleanDataDirectory(false)
                    .start();
            folder.endFilling();
            return new EmbeddedDatabase(folder, server);
        } catch (IOException | IllegalStateException e) {
            folder.release();
            throw new CannotStart(
                    StartFailure.OWN_DATABASE_FAILED,
                    Map.of("folder", directory.toString(), "reason", Objects.toString(e.getMessage(), "")),
                    e);
        }
    }

    String url() {
        return server.getJdbcUrl(USER, USER);
    }

    @Override
    public void close() throws IOException {
        try {
            server.close();
        } finally {
            folder.release();
        }
    }
}
