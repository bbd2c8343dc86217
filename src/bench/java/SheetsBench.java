import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.passerelle.Plans;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.committee.Deliberation;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Worklist;
import org.passerelle.people.Actor;
import org.passerelle.reviews.Reviews;
import org.passerelle.speed.Mass;
import org.passerelle.workflow.DueJobs;
import org.passerelle.workflow.Walk;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a call through its real processes. On the way: the processor time of a sheet that is locked through the service,
 * beside that of the engine alone completing the same task (its delete on the worklist taken off), at most one and a half
 * times as much; at its end, how many decision letters are written in a second by one thread, at least five.
 */
final class SheetsBench {

    private static final double MOST = 1.5;
    private static final double LEAST = 5;
    /** Copies on which the program is warmed, so that it is not its compiling that is measured. */
    private static final int WARMING = 400;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final PrintStream out;
    private final ConfigurableApplicationContext application;
    private final JdbcClient database;
    private final Trade trade;
    private final Walk walk;
    private final List<DossierId> dossiers = new ArrayList<>();
    private final List<Double> service = new ArrayList<>();
    private final List<Double> engine = new ArrayList<>();

    private SheetsBench(PrintStream out, ConfigurableApplicationContext application) {
        this.out = out;
        this.application = application;
        database = application.getBean(JdbcClient.class);
        trade = application.getBean(Trade.class);
        walk = application.getBean(Walk.class);
    }

    static void run(PrintStream out, Results results, int many) {
        Service.with(application -> new SheetsBench(out, application).measure(results, many));
    }

    private void measure(Results results, int many) {
        CallId call = reviewed(many);
        List<DossierId> copies = copies();
        Service.settle(application);
        lockAll(copies);
        service.clear();
        engine.clear();
        lockAll(dossiers);
        tellSheets(results);
        letters(results, call);
    }

    private CallId reviewed(int many) {
        CallId call = trade.peopled().publishedCall("AAP-2027-BANC");
        walk.to(Trade.OPENS.plusDays(1));
        for (int i = 0; i < many; i++) {
            dossiers.add(walk.submitted(call, "Projet (fictif) " + i));
        }
        walk.to(Trade.CLOSES.plusDays(5));
        for (DossierId id : dossiers) {
            walk.judge(id, true).assign(id, "reviewer1", "reviewer2");
        }
        return call;
    }

    /** Of another call, so that this one comes to its end without them. */
    private List<DossierId> copies() {
        application.getBean(Mass.class).copy(dossiers.subList(0, 1), 1, WARMING);
        CallId other = trade.publishedCall("AAP-2027-CHAUFFE");
        return database
                .sql("update passerelle.dossier set call_id = :other where number like :copies returning id")
                .param("other", other.value())
                .param("copies", walk.number(dossiers.get(0)) + "-%")
                .query(UUID.class)
                .list()
                .stream()
                .map(DossierId::new)
                .toList();
    }

    private void lockAll(List<DossierId> all) {
        for (int i = 0; i < all.size(); i++) {
            boolean serviceFirst = i % 2 == 0;
            lock(all.get(i), "reviewer1", serviceFirst);
            lock(all.get(i), "reviewer2", !serviceFirst);
        }
    }

    private void lock(DossierId id, String login, boolean byService) {
        Actor reviewer = trade.actor(login);
        Runnable act;
        if (byService) {
            Reviews reviews = application.getBean(Reviews.class);
            act = () -> reviews.lock(reviewer, id, Plans.sheet("4"));
        } else {
            TaskService tasks = application.getBean(TaskService.class);
            String task = database.sql("select task_id from passerelle.worklist where dossier_id = :dossier and kind ="
                            + " 'SCORE_DOSSIER' and person_id = :person")
                    .param("dossier", id.value())
                    .param("person", reviewer.personId().value())
                    .query(String.class)
                    .single();
            database.sql("update passerelle.score_sheet s set sheet = m.sheet, total = m.total, locked_at = m.locked_at"
                            + " from (select * from passerelle.score_sheet where locked_at is not null limit 1) m"
                            + " where s.dossier_id = :dossier and s.reviewer_id = :person")
                    .param("dossier", id.value())
                    .param("person", reviewer.personId().value())
                    .update();
            act = () -> tasks.complete(task);
        }
        long start = THREADS.getCurrentThreadCpuTime();
        act.run();
        (byService ? service : engine).add((THREADS.getCurrentThreadCpuTime() - start) / 1e6);
    }

    private void tellSheets(Results results) {
        double row = worklistRow();
        Figures locked = figures(service);
        Figures raw = figures(engine);
        double ratio = sum(service) / (sum(engine) - row * engine.size());
        boolean within = ratio <= MOST;
        out.printf("%n## Sheets%n%nMilliseconds of processor time, %d sheets each after %d to warm:%n%n", locked.runs(), WARMING);
        Figures.row(out, "", "median", "p99", "sum");
        Figures.row(out, "---", "--:", "--:", "--:");
        Figures.row(out, "locked through the service", locked.median(), locked.p99(), sum(service));
        Figures.row(out, "the engine completes the task", raw.median(), raw.p99(), sum(engine));
        out.printf(
                Locale.ROOT,
                "%nOf the engine's, %.2f ms each are our delete on the worklist and taken off. Ratio of the sums: %.2f,"
                        + " target at most %.1f: %s.%n",
                row, ratio, MOST, within ? "met" : "missed");
        results.add(
                "a sheet locked through the service, against the engine alone",
                MOST + " ×",
                within,
                String.format(Locale.ROOT, "%.2f ×", ratio));
    }

    /** What our own listener adds to the engine's completing: a row of the worklist that goes. */
    private double worklistRow() {
        Worklist worklist = application.getBean(Worklist.class);
        double[] each = new double[1];
        application.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            int times = 2_000;
            long start = THREADS.getCurrentThreadCpuTime();
            for (int i = 0; i < times; i++) {
                worklist.remove("none " + i);
            }
            each[0] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6 / times;
        });
        return each[0];
    }

    private void letters(Results results, CallId call) {
        for (DossierId id : dossiers) {
            walk.opine(id, "post", ConsultationKind.EMBASSY).opine(id, "prefecture", ConsultationKind.PREFECTURE);
        }
        walk.propose(call).deliberate(call, Deliberation.acceptProposal());
        trade.decide(call);
        int before = letters();
        Timed timed = new Timed();
        timed.once(() -> application.getBean(DueJobs.class).runDue());
        int written = letters() - before;
        double wall = timed.wall().median() / 1_000;
        double processor = timed.processor().median() / 1_000;
        boolean within = written / processor >= LEAST;
        out.printf(
                Locale.ROOT,
                "%n## Letters%n%n%d letters by one thread, the other steps of their dossiers included: %.1f s of"
                        + " processor time, %.1f a second, target at least %.0f: %s (%.1f s on the wall, %.1f a second).%n",
                written, processor, written / processor, LEAST, within ? "met" : "missed", wall, written / wall);
        results.add(
                "decision letters",
                String.format("%.0f a second", LEAST),
                within,
                String.format(Locale.ROOT, "%.0f a second of processor time", written / processor));
    }

    private int letters() {
        return database.sql("select count(*) from passerelle.letter where kind like '%LETTER%'")
                .query(Integer.class)
                .single();
    }

    private static Figures figures(List<Double> values) {
        return new Figures(
                values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }
}
