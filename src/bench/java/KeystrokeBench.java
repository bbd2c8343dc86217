import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.passerelle.Passerelle;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.DossierPages;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.Writing;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Forms;
import org.passerelle.forms.RehearsalFiller;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * How long the server takes to save a keystroke in a dossier of 80 answers at the least and to judge it all anew, on the
 * demo's own PostgreSQL; at most 100 ms and fewer than 15 statements. Run it after a compile, in an empty folder:
 * {@code java -cp CLASSES:DEPENDENCIES src/bench/java/KeystrokeBench.java}, where {@code ./mvnw dependency:build-classpath}
 * prints the dependencies. Its status is 1 where the 95th percentile is above, where a keystroke costs more statements, or
 * where the dossier is smaller.
 */
final class KeystrokeBench {

    private static final int RUNS = 300;
    private static final Duration MOST = Duration.ofMillis(100);
    private static final int LEAST_ANSWERS = 80;
    private static final int TOO_MANY_STATEMENTS = 15;
    private static final List<Map<String, Object>> RISKS = Stream.of("Crue", "Vol", "Sécheresse", "Retard", "Change")
            .map(risk -> Map.<String, Object>of("risk", risk))
            .toList();

    private KeystrokeBench() {}

    public static void main(String[] arguments) {
        Statements statements = new Statements();
        SpringApplication passerelle = new SpringApplication(Passerelle.class);
        passerelle.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(statements));
        int status;
        try (ConfigurableApplicationContext service =
                passerelle.run("--server.port=0", "--server.address=127.0.0.1")) {
            status = measure(service, statements);
        }
        System.exit(status);
    }

    private static int measure(ConfigurableApplicationContext service, Statements statements) {
        Dossiers dossiers = service.getBean(Dossiers.class);
        Actor agent = service.getBean(People.class)
                .byLogin("agent.livarande")
                .orElseThrow()
                .actor();
        DossierId draft = service.getBean(DossierPages.class).page(agent, DossierPages.Query.first(50)).stream()
                .filter(line -> line.stage() == Stage.DRAFT)
                .findFirst()
                .orElseThrow()
                .id();
        int answers = fill(service, agent, draft);
        long[] nanos = new long[RUNS];
        String before = null;
        statements.prepared.set(0);
        for (int i = 0; i < RUNS; i++) {
            String after = "EAU" + i;
            long start = System.nanoTime();
            dossiers.write(
                    agent, draft, Writing.answers(Collections.singletonMap("acronym", before), Map.of("acronym", after)));
            nanos[i] = System.nanoTime() - start;
            before = after;
        }
        long[] warm = Arrays.copyOfRange(nanos, RUNS / 3, RUNS);
        Arrays.sort(warm);
        long median = warm[warm.length / 2];
        long slow = warm[warm.length * 95 / 100];
        double each = statements.prepared.get() / (double) RUNS;
        System.out.printf(
                "%d answers; saved and judged in %.1f ms (median), %.1f ms (95th percentile), %.1f statements%n",
                answers, median / 1e6, slow / 1e6, each);
        return slow > MOST.toNanos() || each >= TOO_MANY_STATEMENTS || answers < LEAST_ANSWERS ? 1 : 0;
    }

    /** Answers every question that the form asks, with five risks, and says how many answers there are, those of groups and lists too. */
    private static int fill(ConfigurableApplicationContext service, Actor agent, DossierId id) {
        Dossier dossier = service.getBean(DossierFile.class).read(agent, id);
        Map<String, Object> given = new HashMap<>(dossier.answers().values());
        given.put("risks", RISKS);
        Map<String, Object> filled = RehearsalFiller.fill(
                        service.getBean(Forms.class).get(Forms.DOSSIER), new Answers(given))
                .values();
        service.getBean(Dossiers.class)
                .edit(agent, id, DossierContent.answers(filled));
        return leaves(filled);
    }

    private static int leaves(Object value) {
        if (value instanceof Map<?, ?> group) {
            return leaves(group.values());
        }
        return value instanceof Collection<?> several
                ? several.stream().mapToInt(KeystrokeBench::leaves).sum()
                : 1;
    }

    /** Counts what the database is asked. */
    private static final class Statements implements BeanPostProcessor {

        private final AtomicInteger prepared = new AtomicInteger();

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource source ? new Counted(source) : bean;
        }

        private final class Counted extends DelegatingDataSource {

            Counted(DataSource source) {
                super(source);
            }

            @Override
            public Connection getConnection() throws SQLException {
                Connection real = super.getConnection();
                return (Connection) Proxy.newProxyInstance(
                        Counted.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                            if (method.getName().equals("prepareStatement")) {
                                prepared.incrementAndGet();
                            }
                            try {
                                return method.invoke(real, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
            }
        }
    }
}
