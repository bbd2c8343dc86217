import java.io.PrintStream;
import java.util.List;
import org.passerelle.speed.ListScreen;
import org.passerelle.speed.Mass;
import org.passerelle.speed.World;
import org.passerelle.ui.Screen;
import org.passerelle.ui.applicant.Statements;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long the server takes for every list and for the page of a dossier, with 180 and with 5 000 dossiers in each of three
 * calls: from the address to the whole page in memory, its statements included; not the way to the browser. Under 200 ms.
 */
final class ListsBench {

    private static final double MOST = 200;
    private static final int RUNS = 9;

    /** Beyond this the page is measured once more and left. */
    private static final double PATIENCE = 1_000;

    private ListsBench() {}

    /** @return whether all were within the target */
    static boolean run(PrintStream out, int many) {
        boolean[] within = {true};
        Service.with(application -> {
            World world = new World(application);
            Mass mass = application.getBean(Mass.class);
            mass.copy(world.inAppraisal(), 1, many / 3 - 1);
            mass.copy(world.later(), 1, many - 1);
            Spread.amongLeads(application.getBean(JdbcClient.class));
            Service.settle(application);
            out.printf("%n### %,d dossiers in each call%n%n", many);
            Figures.row(out, "reader and page", "statements", "wall median", "wall p99", "processor median", "processor p99", "target");
            Figures.row(out, "---", "--:", "--:", "--:", "--:", "--:", "---");
            for (ListScreen screen : screens(world)) {
                within[0] &= measure(application, out, screen);
            }
        });
        return within[0];
    }

    private static List<ListScreen> screens(World world) {
        return ListScreen.all(world.number(world.underAppraisal()));
    }

    private static boolean measure(ConfigurableApplicationContext application, PrintStream out, ListScreen screen) {
        int[] statements = {0};
        Timed first = new Timed();
        once(application, screen, statements, first);
        int runs = first.processor().median() > PATIENCE ? 1 : RUNS;
        Timed timed = new Timed();
        for (int i = 0; i < runs; i++) {
            once(application, screen, statements, timed);
        }
        boolean within = timed.processor().median() < MOST;
        Figures.row(
                out,
                screen,
                statements[0],
                timed.wall().median(),
                timed.wall().p99(),
                timed.processor().median(),
                timed.processor().p99(),
                within ? "met" : "missed");
        return within;
    }

    /** Each time in a session of its own, as somebody who comes. */
    private static void once(
            ConfigurableApplicationContext application, ListScreen screen, int[] statements, Timed timed) {
        screen.enter(application);
        try {
            timed.once(() -> statements[0] =
                    application.getBean(Statements.class).during(screen::show).size());
        } finally {
            Screen.close();
        }
    }
}
