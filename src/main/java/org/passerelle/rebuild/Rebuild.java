package org.passerelle.rebuild;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.passerelle.start.CannotStart;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The command {@code rebuild [--check] [SETTINGS]}: makes the tables that lists read anew from the domain, in the database
 * that the service's settings name. Answers 0 when nothing differed, 1 when something did and was replaced ({@code --check}
 * replaces nothing), 2 when it cannot be done: one message says what to do. It may run beside the service; whoever writes to
 * a table that is replaced waits for it.
 */
public final class Rebuild {

    public static final String COMMAND = "rebuild";

    private static final String CHECK = "--check";
    private static final int DIFFERENT = 1;
    private static final int IMPOSSIBLE = 2;

    /** No server, no job executor, no demo, and nothing that goes by the clock. */
    private static final List<String> SETTINGS = List.of(
            "--spring.profiles.include=rehearsal",
            "--server.port=-1",
            "--camunda.bpm.job-execution.enabled=false",
            "--passerelle.demo=false",
            "--logging.level.root=error",
            "--logging.level.passerelle=error",
            "--logging.level.org.passerelle=error");

    private Rebuild() {}

    public static boolean isAskedBy(String... words) {
        return words.length > 0 && words[0].equals(COMMAND);
    }

    /** What stands behind the command. */
    public static List<String> behindCommand(String... words) {
        return Arrays.asList(words).subList(1, words.length);
    }

    /** @param application the class that Spring starts from */
    public static int run(Class<?> application, List<String> words, PrintStream out) {
        SpringApplication spring = new SpringApplication(application);
        spring.setLogStartupInfo(false);
        String[] settings = Stream.concat(SETTINGS.stream(), words.stream().filter(word -> !word.equals(CHECK)))
                .toArray(String[]::new);
        try (ConfigurableApplicationContext context = spring.run(settings)) {
            return rebuild(context.getBean(ReadTables.class), !words.contains(CHECK), out);
        } catch (CannotStart told) {
            out.println("The tables cannot be read; the reason and the way out stand above.");
            return IMPOSSIBLE;
        }
    }

    static int rebuild(ReadTables tables, boolean mend, PrintStream out) {
        List<ReadTables.Outcome> all = tables.rebuild(mend, outcome -> tell(outcome, mend, out));
        return all.stream().allMatch(outcome -> outcome.rebuilt().differing() == 0) ? 0 : DIFFERENT;
    }

    private static void tell(ReadTables.Outcome outcome, boolean mend, PrintStream out) {
        long differing = outcome.rebuilt().differing();
        String what = differing == 0 ? "no difference" : differing + (mend ? " replaced" : " differ");
        out.printf(
                Locale.ROOT,
                "%s: %d rows in %.1f s, %s%n",
                outcome.table(),
                outcome.rebuilt().rows(),
                outcome.took().toMillis() / 1000.0,
                what);
        outcome.rebuilt().first().forEach(line -> out.println("  " + line));
    }
}
