package org.passerelle.evidence;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The command {@code verify FILE}: says whether a package is whole. Answers 0 when it is, 1 when something was changed, 2 when
 * it cannot be read. It needs neither database nor network.
 */
public final class Verify {

    public static final String COMMAND = "verify";

    private static final int CHANGED = 1;
    private static final int IMPOSSIBLE = 2;
    private static final String USAGE = "usage: verify FILE.zip";

    private Verify() {}

    public static boolean isAskedBy(String... words) {
        return words.length > 0 && words[0].equals(COMMAND);
    }

    /** What stands behind the command. */
    public static List<String> behindCommand(String... words) {
        return Arrays.asList(words).subList(1, words.length);
    }

    public static int run(List<String> words, PrintStream out) {
        if (words.size() != 1) {
            out.println(USAGE);
            return IMPOSSIBLE;
        }
        try {
            return tell(PackageCheck.of(Path.of(words.get(0))), out);
        } catch (NoSuchFileException e) {
            out.println(words.get(0) + " cannot be verified: no such file");
            return IMPOSSIBLE;
        } catch (IOException | InvalidPathException e) {
            out.println(words.get(0) + " cannot be verified: " + e.getMessage());
            return IMPOSSIBLE;
        }
    }

    private static int tell(PackageCheck.Found found, PrintStream out) {
        out.printf(
                "%s, edition %s, made at %s: %d files, %d lines of history%n",
                found.about().get("dossier"),
                found.about().get("edition"),
                found.about().get("madeAt"),
                found.files(),
                found.lines());
        found.faults().forEach(out::println);
        out.println(
                found.isWhole()
                        ? "Nothing was changed."
                        : "CHANGED: " + found.faults().size() + " fault(s).");
        return found.isWhole() ? 0 : CHANGED;
    }
}
