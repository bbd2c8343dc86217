import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;

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
        boolean within = true;
        for (String part : parts) {
            out.printf(
                    "%n## %s%n%nLoad of the machine before: %.1f on %d processors; Java %s.%n",
                    part,
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.version().feature());
            within &= switch (part) {
                case "sheets" -> SheetsBench.run(out, 60);
                case "lists" -> ListsBench.run(out, 180) & ListsBench.run(out, 5_000);
                case "worklist" -> WorklistBench.run(out);
                case "rehearsal" -> RehearsalBench.run(out);
                default -> throw new IllegalArgumentException("parts: " + PARTS);
            };
        }
        System.exit(within ? 0 : 1);
    }
}
