import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.passerelle.desk.Batch;
import org.passerelle.speed.ListScreen;
import org.passerelle.speed.Mass;
import org.passerelle.speed.Troubles;
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

    /** Steps that failed and mails that did not arrive: they have one cause or few, however many dossiers there are. */
    private static final int TROUBLES = 180;

    /** Beyond this the page is measured once more and left. */
    private static final double PATIENCE = 1_000;

    private ListsBench() {}

    static void run(PrintStream out, Results results, int many) {
        int[] missed = {0};
        Service.with(application -> {
            World world = new World(application);
            Mass mass = application.getBean(Mass.class);
            mass.copy(world.inAppraisal(), 1, many / 3 - 1);
            mass.copy(world.later(), 1, many - 1);
            application.getBean(Troubles.class).add(1, TROUBLES);
            asMuchAsOneActTakes(application.getBean(JdbcClient.class));
            Spread.amongLeads(application.getBean(JdbcClient.class));
            Service.settle(application);
            out.printf(Locale.ROOT, "%n## Lists, %,d dossiers in each call%n%n", many);
            Figures.row(out, "reader and page", "statements", "wall median", "wall p99", "processor median", "processor p99", "target");
            Figures.row(out, "---", "--:", "--:", "--:", "--:", "--:", "---");
            List<ListScreen> screens = screens(world);
            for (ListScreen screen : screens) {
                missed[0] += measure(application, out, screen) || isNoList(screen) ? 0 : 1;
            }
            long judged =
                    screens.stream().filter(screen -> !isNoList(screen)).count();
            results.add(
                    String.format(Locale.ROOT, "lists and the dossier's page, %,d dossiers", many),
                    String.format("%.0f ms", MOST),
                    missed[0] == 0,
                    (judged - missed[0]) + " of " + judged + " pages, medians of processor time");
        });
    }

    private static List<ListScreen> screens(World world) {
        List<ListScreen> screens = new ArrayList<>(ListScreen.all(world));
        screens.addAll(ListScreen.dossier(world.scored().toString()));
        return screens;
    }

    /** The copies came into the act of their models; one takes 500 dossiers at the most. */
    private static void asMuchAsOneActTakes(JdbcClient database) {
        database.sql("delete from passerelle.batch_item where dossier_id not in (select dossier_id from"
                        + " passerelle.batch_item order by dossier_id limit :most)")
                .param("most", Batch.MOST)
                .update();
    }

    /** A calculation over all sheets and a document of the whole session: timed to be known, without a target. */
    private static boolean isNoList(ListScreen screen) {
        return screen.path().endsWith("/fairness") || screen.path().endsWith("/minutes");
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
                isNoList(screen) ? "no list" : within ? "met" : "missed");
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
