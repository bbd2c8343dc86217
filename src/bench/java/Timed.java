import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Milliseconds of one act that is done again and again: by the clock on the wall, and of processor time, this thread's and the
 * database's together. The second is the first on a machine that does nothing else, where the data fit into memory; on one
 * that is busy with other things it alone can be compared with a target.
 */
final class Timed {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** It stands apart from this process, which started it. */
    private static ProcessHandle server = ProcessHandle.current();

    private final List<Double> wall = new ArrayList<>();
    private final List<Double> processor = new ArrayList<>();

    static Timed of(int warming, int runs, Runnable act) {
        for (int i = 0; i < warming; i++) {
            act.run();
        }
        Timed timed = new Timed();
        for (int i = 0; i < runs; i++) {
            timed.once(act);
        }
        return timed;
    }

    void once(Runnable act) {
        long database = database();
        long thread = THREADS.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        act.run();
        wall.add((System.nanoTime() - start) / 1e6);
        processor.add((THREADS.getCurrentThreadCpuTime() - thread + database() - database) / 1e6);
    }

    Figures wall() {
        return figures(wall);
    }

    Figures processor() {
        return figures(processor);
    }

    private static Figures figures(List<Double> values) {
        return new Figures(
                values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** @param backend a process that serves a connection: its parent has them all */
    static void database(long backend) {
        server = ProcessHandle.of(backend).flatMap(ProcessHandle::parent).orElseThrow();
    }

    /** Nanoseconds that all processes of the database have had a processor, as Linux counts them; 0 elsewhere. */
    private static long database() {
        return server.children()
                .map(process -> Path.of("/proc", Long.toString(process.pid()), "schedstat"))
                .mapToLong(Timed::nanoseconds)
                .sum();
    }

    private static long nanoseconds(Path schedule) {
        try {
            return Long.parseLong(Files.readString(schedule).split(" ")[0]);
        } catch (IOException gone) {
            return 0;
        }
    }
}
