import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Consumer;
import org.passerelle.Passerelle;
import org.passerelle.Trade;
import org.passerelle.shared.ServiceClock;
import org.passerelle.speed.Mass;
import org.passerelle.speed.Troubles;
import org.passerelle.synthesis.Written;
import org.passerelle.ui.applicant.Statements;
import org.passerelle.workflow.Walk;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole application without a web server, on an empty PostgreSQL of its own that writes to the disk as a real one does;
 * jobs are run by hand, and nothing goes by the clock.
 */
final class Service {

    private Service() {}

    /** Starts it, does something with it, and throws it away. */
    static void with(Consumer<ConfigurableApplicationContext> act) {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "40")
                        .setServerConfig("shared_buffers", "256MB")
                        // Helpers of a statement end with it, and what they took would not be counted.
                        .setServerConfig("max_parallel_workers_per_gather", "0")
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                ConfigurableApplicationContext application = start(server.getJdbcUrl("postgres", "postgres"))) {
            application.getBean(ServiceClock.class).stopAt(java.time.Instant.parse("2027-01-04T08:00:00Z"));
            Timed.database(application.getBean(JdbcClient.class)
                    .sql("select pg_backend_pid()")
                    .query(Long.class)
                    .single());
            act.accept(application);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConfigurableApplicationContext start(String url) {
        return new SpringApplicationBuilder(
                        Passerelle.class, Trade.class, Walk.class, Written.class, Mass.class, Troubles.class, Statements.class)
                .profiles("rehearsal")
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties(Map.of("passerelle.demo", "false"))
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--server.port=-1",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--logging.level.root=error",
                        "--logging.level.org.passerelle=error");
    }

    /** The database knows how much there is of everything, as it does after a night. */
    static void settle(ConfigurableApplicationContext application) {
        JdbcClient database = application.getBean(JdbcClient.class);
        database.sql("vacuum analyze").update();
        database.sql("checkpoint").update();
    }
}
