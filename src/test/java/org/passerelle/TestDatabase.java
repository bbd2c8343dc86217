package org.passerelle;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.passerelle.start.EngineTables;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One PostgreSQL for all tests of a run. A template is migrated once; whoever asks gets a database of its own from it:
 * a Spring context through {@link IntegrationTest}, a test without Spring through {@link #fresh()}.
 */
public final class TestDatabase {

    /** A test that waits longer for another one's lock waits for ever: it fails, and says where. */
    private static final String LONGEST_WAIT = "90s";

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static EmbeddedPostgres server;
    private static volatile boolean usedBySpring;

    private TestDatabase() {}

    /** A migrated database of one's own; tables are found without naming their schema. */
    public static DataSource fresh() {
        return dataSource(create("template passerelle_template"));
    }

    /** A migrated database of one's own, as an operator would name it. */
    public static String freshUrl() {
        return url(create("template passerelle_template"));
    }

    /** A database without any table. */
    public static String emptyUrl() {
        return url(create(""));
    }

    private static synchronized String create(String from) {
        String name = "test_" + COUNT.incrementAndGet();
        execute("create database " + name + " " + from);
        return name;
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .setRegisterShutdownHook(false)
                        .setServerConfig("max_connections", "300")
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("lock_timeout", LONGEST_WAIT)
                        .setServerConfig("idle_in_transaction_session_timeout", LONGEST_WAIT)
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            // Spring's own hook runs this after the contexts are closed.
            SpringApplication.getShutdownHandlers().add(TestDatabase::stop);
            Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::stopWithoutSpring));
            execute("create database passerelle_template");
            migrate(dataSource("passerelle_template"));
        }
        return server;
    }

    private static void migrate(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .schemas("passerelle")
                .defaultSchema("passerelle")
                .locations("classpath:db/migration")
                .javaMigrations(new EngineTables())
                .load()
                .migrate();
    }

    private static void stopWithoutSpring() {
        if (!usedBySpring) {
            stop();
        }
    }

    private static void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(String sql) {
        try (Connection connection = server().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DataSource dataSource(String name) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url(name));
        source.setCurrentSchema("passerelle,public");
        return source;
    }

    private static String url(String name) {
        return server().getJdbcUrl("postgres", name);
    }

    /** Gives a Spring context its own database. */
    public static class ForContext implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            usedBySpring = true;
            TestPropertyValues.of(
                            "spring.datasource.url=" + freshUrl(),
                            "spring.datasource.username=postgres",
                            "spring.datasource.password=postgres",
                            "camunda.bpm.process-engine-name=engine" + COUNT.get())
                    .applyTo(context);
        }
    }
}
