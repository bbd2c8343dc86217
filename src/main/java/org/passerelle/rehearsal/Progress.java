package org.passerelle.rehearsal;

import java.io.PrintStream;

/** One line on the terminal that is written over: how far it is and what is being done. */
public final class Progress {

    private static final int WIDTH = 90;

    private final PrintStream terminal;
    private final String title;

    public Progress(PrintStream terminal, String title) {
        this.terminal = terminal;
        this.title = title;
    }

    /** So many steps of so many are done; the next is under way. */
    public void show(int done, int total, String next) {
        String line = "%s  %3d %%  %s".formatted(title, total == 0 ? 100 : done * 100 / total, next);
        String cut = line.length() > WIDTH ? line.substring(0, WIDTH) : line;
        terminal.print("\r" + cut + " ".repeat(WIDTH - cut.length()));
        terminal.flush();
    }

    /** Leaves the line and goes to the next. */
    public void end(String result) {
        show(1, 1, result);
        terminal.println();
    }
}
