package org.passerelle.start;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A PostgreSQL of our own on the loopback, whose data survive in a directory. For trying and showing, not for service. */
final class EmbeddedDatabase implements AutoCloseable {

    static final String USER = "postgres";

    private final EmbeddedPostgres server;

    private EmbeddedDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    static EmbeddedDatabase startIn(Path directory) {
        try {
            Path base = Files.createDirectories(directory.toAbsolutePath().normalize());
            return new EmbeddedDatabase(EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofSeconds(60))
                    // Spring closes in order: engine, pool, then the database.
                    .setRegisterShutdownHook(false)
                    .setServerConfig("max_connections", "60")
                    .setDataDirectory(base.resolve("data"))
                    .setOverrideWorkingDirectory(base.resolve("bin").toFile())
                    .setCleanDataDirectory(false)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return server.getJdbcUrl(USER, USER);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
