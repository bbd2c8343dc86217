import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/**
 * How fast the service is where it matters, each figure beside its target, as tables for docs/bench.md; run by
 * {@code src/bench/run [PART…]}. Its status is 1 where a target is missed.
 */
final class SpeedBench {

    private static final List<String> PARTS = List.of("sheets", "lists", "worklist", "rehearsal");

    private SpeedBench() {}

    public static void main(String[] words) {
        // What the service says on its way must not come between the tables.
        PrintStream out = System.out;
        System.setOut(System.err);
        List<String> parts = words.length == 0 ? PARTS : List.of(words);
        Results results = new Results();
        for (String part : parts) {
            out.printf(
                    Locale.ROOT,
                    "%nLoad of the machine before: %.1f on %d processors; Java %s.%n",
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.version().feature());
            switch (part) {
                case "sheets" -> SheetsBench.run(out, results, 60);
                case "lists" -> {
                    ListsBench.run(out, results, 180);
                    ListsBench.run(out, results, 5_000);
                }
                case "worklist" -> WorklistBench.run(out, results);
                case "rehearsal" -> RehearsalBench.run(out, results);
                default -> throw new IllegalArgumentException("parts: " + PARTS);
            }
        }
        results.print(out);
        System.exit(results.isWithin() ? 0 : 1);
    }
}
