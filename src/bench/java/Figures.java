import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;

/** Durations or shares of one thing that was done again and again, in the order of their size. */
final class Figures {

    private final double[] sorted;

    Figures(double[] values) {
        sorted = values.clone();
        Arrays.sort(sorted);
    }


    double median() {
        return sorted[sorted.length / 2];
    }

    /** The 99th percentile; the slowest where there are fewer than a hundred. */
    double p99() {
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * 0.99) - 1)];
    }

    int runs() {
        return sorted.length;
    }

    /** A line of a table in Markdown. */
    static void row(PrintStream out, Object... cells) {
        StringBuilder line = new StringBuilder("|");
        for (Object cell : cells) {
            line.append(' ')
                    .append(cell instanceof Double number ? String.format(Locale.ROOT, "%.1f", number) : cell)
                    .append(" |");
        }
        out.println(line);
    }
}
