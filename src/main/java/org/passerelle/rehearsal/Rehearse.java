package org.passerelle.rehearsal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.passerelle.rehearsal.script.MalformedScript;
import org.passerelle.rehearsal.script.Script;
import org.passerelle.rehearsal.script.ScriptReader;
import org.passerelle.start.CannotStart;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The command {@code rehearse FILE --output DIR [--keep]}. Answers 0 when everything went as the file says, 1 when
 * something differs, 2 when the file or the command is malformed or cannot be played here: one message says what to do.
 */
public final class Rehearse {

    public static final String COMMAND = "rehearse";

    private static final int DIFFERENT = 1;
    private static final int IMPOSSIBLE = 2;

    /** No server, no job executor, no demo: the services alone. The whole web layer is built, and no port opened. */
    private static final List<String> SETTINGS = List.of(
            "--spring.profiles.active=rehearsal",
            "--server.port=-1",
            "--camunda.bpm.job-execution.enabled=false",
            "--passerelle.demo=false",
            "--logging.level.root=error",
            "--logging.level.passerelle=error",
            "--logging.level.org.passerelle=error");

    private Rehearse() {}

    /** @param application the class that Spring starts from */
    public static int run(Class<?> application, List<String> words) {
        PrintStream differences = System.out;
        PrintStream terminal = System.err;
        // Logging must not come between the differences.
        System.setOut(System.err);
        LoggingSystem.get(Rehearse.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        try {
            return run(application, words, differences, terminal);
        } finally {
            System.setOut(differences);
        }
    }

    private static int run(Class<?> application, List<String> words, PrintStream differences, PrintStream terminal) {
        Arguments arguments;
        try {
            arguments = Arguments.parse(words);
        } catch (IllegalArgumentException e) {
            terminal.println(e.getMessage() + System.lineSeparator() + Arguments.USAGE);
            return IMPOSSIBLE;
        }
        OutputFolder output = new OutputFolder(arguments.output());
        try {
            output.make();
            return play(application, arguments, output, differences, terminal);
        } catch (MalformedScript malformed) {
            malformed.flaws().forEach(terminal::println);
        } catch (CannotRehearse reason) {
            terminal.println(reason.getMessage());
        } catch (CannotStart told) {
            terminal.println("The service does not start; the reason and the way out stand above.");
        } catch (RuntimeException fault) {
            terminal.println(output.keep(fault));
        }
        return IMPOSSIBLE;
    }

    private static int play(
            Class<?> application,
            Arguments arguments,
            OutputFolder output,
            PrintStream differences,
            PrintStream terminal) {
        Script script = ScriptReader.read(arguments.file());
        Progress progress = Progress.on(terminal, script.name());
        progress.show(0, 1, "starting");
        Path kept = arguments.keep() ? arguments.output().resolve("database") : null;
        try (RehearsalDatabase database = RehearsalDatabase.start(kept);
                ConfigurableApplicationContext context = start(application, database)) {
            List<Difference> found = context.getBean(Player.class).play(script, output, progress);
            found.forEach(differences::println);
            terminal.println(output.outcome());
            if (kept != null) {
                terminal.println(kept);
            }
            return found.isEmpty() ? 0 : DIFFERENT;
        }
    }

    private static ConfigurableApplicationContext start(Class<?> application, RehearsalDatabase database) {
        List<String> settings = new ArrayList<>(SETTINGS);
        settings.addAll(database.settings());
        SpringApplication spring = new SpringApplication(application);
        spring.setRegisterShutdownHook(false);
        spring.setLogStartupInfo(false);
        return spring.run(settings.toArray(String[]::new));
    }

    /** Whether the words of the command line ask for a rehearsal. */
    public static boolean isAskedBy(String... words) {
        return words.length > 0 && words[0].equals(COMMAND);
    }

    /** What stands behind the command. */
    public static List<String> behindCommand(String... words) {
        return Arrays.asList(words).subList(1, words.length);
    }
}
