import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.passerelle.Passerelle;
import org.passerelle.rehearsal.LargeScenario;
import org.passerelle.rehearsal.Rehearse;

/** Plays a call of 180 dossiers, 40 posts and 25 reviewers by the command {@code rehearse}, from its opening to its letters. */
final class RehearsalBench {

    private static final int DOSSIERS = 180;
    private static final int POSTS = 40;
    private static final int REVIEWERS = 25;

    private RehearsalBench() {}

    static void run(PrintStream out, Results results) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        try {
            Path folder = Files.createTempDirectory("passerelle-bench");
            Path file = Files.write(folder.resolve("large.json"), LargeScenario.of(DOSSIERS, POSTS, REVIEWERS));
            long processor = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            int status = Rehearse.run(
                    Passerelle.class,
                    List.of(file.toString(), "--output", folder.resolve("out").toString()));
            double seconds = (System.nanoTime() - start) / 1e9;
            out.printf(
                    "%n## The rehearsal%n%n%d dossiers, %d posts, %d reviewers to their letters: %.0f s on the wall, %.0f s of processor time of its"
                            + " thread, status %d: %s.%n",
                    DOSSIERS,
                    POSTS,
                    REVIEWERS,
                    seconds,
                    (threads.getCurrentThreadCpuTime() - processor) / 1e9,
                    status,
                    status == 0 ? "everything went as the file says" : "something differs");
            results.add(
                    "a rehearsal of " + DOSSIERS + " dossiers to their letters",
                    "as the file says",
                    status == 0,
                    String.format("%.0f s on the wall", seconds));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
