import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** What each part of the bench came to, beside its target: the table at the head of docs/bench.md. */
final class Results {

    private record Line(String what, String target, String result) {}

    private final List<Line> lines = new ArrayList<>();
    private boolean within = true;

    /** @return whether it was met */
    boolean add(String what, String target, boolean met, String result) {
        lines.add(new Line(what, target, (met ? "met: " : "**missed**: ") + result));
        within &= met;
        return met;
    }

    boolean isWithin() {
        return within;
    }

    void print(PrintStream out) {
        out.println();
        Figures.row(out, "what", "target", "result");
        Figures.row(out, "---", "---", "---");
        lines.forEach(line -> Figures.row(out, line.what(), line.target(), line.result()));
    }
}
