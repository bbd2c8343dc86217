import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
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
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long the server takes to save a keystroke in a dossier with every question answered and to judge it all anew, on the
 * demo's own PostgreSQL; at most 100 ms. Run it after a compile, in an empty folder:
 * {@code java -cp CLASSES:DEPENDENCIES src/bench/java/KeystrokeBench.java}, where {@code ./mvnw dependency:build-classpath}
 * prints the dependencies. Its status is 1 where the 95th percentile is above.
 */
final class KeystrokeBench {

    private static final int RUNS = 300;
    private static final Duration MOST = Duration.ofMillis(100);

    private KeystrokeBench() {}

    public static void main(String[] arguments) {
        int status;
        try (ConfigurableApplicationContext service =
                SpringApplication.run(Passerelle.class, "--server.port=0", "--server.address=127.0.0.1")) {
            status = measure(service);
        }
        System.exit(status);
    }

    private static int measure(ConfigurableApplicationContext service) {
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
        System.out.printf(
                "%d answers; saved and judged in %.1f ms (median), %.1f ms (95th percentile)%n",
                answers, median / 1e6, slow / 1e6);
        return slow > MOST.toNanos() ? 1 : 0;
    }

    /** Answers every question that the form asks, and says how many there are. */
    private static int fill(ConfigurableApplicationContext service, Actor agent, DossierId id) {
        Dossier dossier = service.getBean(DossierFile.class).read(agent, id);
        Map<String, Object> given = dossier.answers().values();
        Map<String, Object> filled = RehearsalFiller.fill(
                        service.getBean(Forms.class).get(Forms.DOSSIER), new Answers(given))
                .values();
        service.getBean(Dossiers.class)
                .edit(agent, id, DossierContent.answers(filled));
        return filled.size();
    }
}
