import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.passerelle.Trade;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.dossiers.WorklistPages;
import org.passerelle.dossiers.WorklistPages.Query;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.ReadTable;
import org.passerelle.speed.Mass;
import org.passerelle.speed.World;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A page of the worklist where 100 000 tasks are open, on 40 000 dossiers, for 20 officers, 25 reviewers, 40 posts and one
 * prefecture: for each reader page by page, with each kind of task, late or not, and with words, of all kinds and of late opinions
 * alone; the 99th percentile of each at most 25 ms. Then the tables of the lists made anew from the domain, without a difference, in at most a minute
 * for 100 000 rows.
 */
final class WorklistBench {

    private static final int COPIES = 20_000;
    private static final int RUNS = 100;
    private static final int PAGE = 26;
    private static final double MOST = 25;
    private static final double MINUTE = 60;
    private static final Set<String> TABLES = Set.of(
            "dossier", "worklist", "consultation", "score_sheet", "dossier_access", "dossier_officer", "exchange",
            "exchange_unread");

    private final PrintStream out;
    private final ConfigurableApplicationContext application;
    private final JdbcClient database;
    private final WorklistPages pages;
    private int shown;
    private int missed;
    private double slowest;

    private WorklistBench(PrintStream out, ConfigurableApplicationContext application) {
        this.out = out;
        this.application = application;
        database = application.getBean(JdbcClient.class);
        pages = application.getBean(WorklistPages.class);
    }

    static void run(PrintStream out, Results results) {
        Service.with(application -> new WorklistBench(out, application).measure(results));
    }

    private void measure(Results results) {
        World world = new World(application);
        application.getBean(Mass.class).copy(world.inAppraisal().subList(0, 2), 1, COPIES, TABLES);
        Spread.over(database);
        Service.settle(application);
        out.printf(
                Locale.ROOT,
                "%n## The worklist, %,d open tasks%n%n",
                database.sql("select count(*) from passerelle.worklist")
                        .query(Integer.class)
                        .single());
        Figures.row(out, "reader", "shown", "lines", "wall median", "wall p99", "processor median", "processor p99", "target");
        Figures.row(out, "---", "---", "--:", "--:", "--:", "--:", "--:", "---");
        Trade trade = application.getBean(Trade.class);
        read("officer", trade.actor(Role.CASE_OFFICER), false);
        read("officer, all of the service", trade.actor(Role.CASE_OFFICER), true);
        read("reviewer", trade.actor("reviewer1"), false);
        read("post", trade.actor("post"), false);
        read("prefecture", trade.actor("prefecture"), false);
        read("secretary", trade.actor(Role.COMMITTEE_SECRETARY), false);
        results.add(
                "worklist, 100 000 open tasks, each filter",
                String.format("p99 %.0f ms", MOST),
                missed == 0,
                String.format(Locale.ROOT, "%d of %d; the slowest %.1f ms", shown - missed, shown, slowest));
        rebuild(results);
    }

    private void read(String reader, Actor actor, boolean all) {
        show(reader, "first page", actor, new Query("", null, false, all, null, PAGE));
        pageThrough(reader, actor, all);
        eachKind(reader, "each kind of task", actor, false, all);
        show(reader, "late only", actor, new Query("", null, true, all, null, PAGE));
        eachKind(reader, "each kind of task, late only", actor, true, all);
        for (String search : List.of("instruit", "1234", "brévalle", "e", "2027-0002-777", "introuvable")) {
            show(reader, "search “" + search + "”", actor, new Query(search, null, false, all, null, PAGE));
            show(
                    reader,
                    "search “" + search + "”, late, opinions",
                    actor,
                    new Query(search, WorkItem.Kind.GIVE_OPINION, true, all, null, PAGE));
        }
        tell(reader, "how many", String.valueOf(pages.count(actor)), Timed.of(10, RUNS, () -> pages.count(actor)));
    }

    /** Tells the slowest kind, for all of them. */
    private void eachKind(String reader, String shown, Actor actor, boolean late, boolean all) {
        Map<WorkItem.Kind, Timed> kinds = new EnumMap<>(WorkItem.Kind.class);
        for (WorkItem.Kind kind : WorkItem.Kind.values()) {
            kinds.put(kind, timed(actor, new Query("", kind, late, all, null, PAGE)));
        }
        Map.Entry<WorkItem.Kind, Timed> slowest = Collections.max(
                kinds.entrySet(),
                Comparator.comparingDouble(kind -> kind.getValue().processor().p99()));
        tell(reader, shown + "; the slowest: " + slowest.getKey(), "", slowest.getValue());
    }

    private void pageThrough(String reader, Actor actor, boolean all) {
        WorklistPages.Line[] last = {null};
        Timed timed = Timed.of(0, RUNS, () -> {
            List<WorklistPages.Line> page = pages.page(actor, new Query("", null, false, all, last[0], PAGE));
            last[0] = page.size() < PAGE ? null : page.get(PAGE - 1);
        });
        tell(reader, "page after page", "", timed);
    }

    private void show(String reader, String shown, Actor actor, Query query) {
        tell(reader, shown, String.valueOf(pages.page(actor, query).size()), timed(actor, query));
    }

    private Timed timed(Actor actor, Query query) {
        return Timed.of(10, RUNS, () -> pages.page(actor, query));
    }

    private void tell(String reader, String shown, String lines, Timed timed) {
        boolean met = timed.processor().p99() <= MOST;
        this.shown++;
        missed += met ? 0 : 1;
        slowest = Math.max(slowest, timed.processor().p99());
        Figures.row(
                out,
                reader,
                shown,
                lines,
                timed.wall().median(),
                timed.wall().p99(),
                timed.processor().median(),
                timed.processor().p99(),
                met ? "met" : "missed");
    }

    private void rebuild(Results results) {
        out.printf("%n## The tables of the lists made anew%n%n");
        List<String> told = new ArrayList<>();
        boolean[] within = {true};
        Figures.row(out, "table", "rows", "differing", "seconds", "seconds per 100 000", "target");
        Figures.row(out, "---", "--:", "--:", "--:", "--:", "---");
        application.getBeansOfType(ReadTable.class).values().forEach(table -> {
            long start = System.nanoTime();
            ReadTable.Rebuilt rebuilt =
                    application.getBean(TransactionTemplate.class).execute(status -> table.rebuild(true));
            double seconds = (System.nanoTime() - start) / 1e9;
            double each = seconds * 100_000 / Math.max(1, rebuilt.rows());
            boolean met = rebuilt.differing() == 0 && each <= MINUTE;
            within[0] &= met;
            told.add(String.format(Locale.ROOT, "%.1f s (%s)", each, table.name()));
            Figures.row(
                    out, table.name(), rebuilt.rows(), rebuilt.differing(), seconds, each, met ? "met" : "missed");
            rebuilt.first().forEach(System.err::println);
        });
        results.add("read tables made anew, for 100 000", "a minute, no difference", within[0], String.join(", ", told));
    }
}
