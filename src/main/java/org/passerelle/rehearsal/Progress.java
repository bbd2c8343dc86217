package org.passerelle.rehearsal;

import java.io.Console;
import java.io.PrintStream;

/**
 * How far it is and what is being done: on a terminal one line that is written over, elsewhere a line at each tenth of the
 * way, so that a log stays a log.
 */
public final class Progress {

    private static final int WIDTH = 90;
    private static final int TENTH = 10;

    private final PrintStream out;
    private final String title;
    private final boolean terminal;
    private int told = -1;

    Progress(PrintStream out, String title, boolean terminal) {
        this.out = out;
        this.title = title;
        this.terminal = terminal;
    }

    /** As whoever started the program looks at it. */
    public static Progress on(PrintStream out, String title) {
        return new Progress(out, title, isTerminal());
    }

    /** Since Java 22 there is always a console, which says itself whether it is a terminal. */
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** So many steps of so many are done; the next is under way. */
    public void show(int done, int total, String next) {
        int percent = total == 0 ? 100 : done * 100 / total;
        String line = "%s  %3d %%  %s".formatted(title, percent, next);
        if (terminal) {
            String cut = line.length() > WIDTH ? line.substring(0, WIDTH) : line;
            out.print("\r" + cut + " ".repeat(WIDTH - cut.length()));
            out.flush();
        } else if (percent / TENTH > told) {
            told = percent / TENTH;
            out.println(line);
        }
    }

    /** The last line; what follows begins on a new one. */
    public void end(String result) {
        told = -1;
        show(1, 1, result);
        if (terminal) {
            out.println();
        }
    }
}
