import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.passerelle.Passerelle;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.DossierPages;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Stage;
import org.passerelle.funding.ContributionKind;
import org.passerelle.funding.Expense;
import org.passerelle.funding.ExpenseCategory;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.FundingStatus;
import org.passerelle.funding.Resource;
import org.passerelle.funding.ResourceSource;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.shared.Json;
import org.passerelle.shared.Money;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How much memory the server holds for one person who has the editor open on a budget of 200 lines × 5 years; at most
 * 600 kB. Ten browsers open it, each signed in by itself, and save a cell; what the objects that live weigh less when
 * their sessions end is shared among them.
 * Run it after a compile, in an empty folder, with the path of chromium:
 * {@code java -cp CLASSES:DEPENDENCIES src/bench/java/EditorWeightBench.java /usr/bin/chromium}, where
 * {@code ./mvnw dependency:build-classpath} prints the dependencies. Its status is 1 where it is more.
 */
final class EditorWeightBench {

    private static final int PEOPLE = 10;
    private static final int FIRST = 2027;
    private static final int YEARS = 5;
    private static final int EXPENSES = 180;
    private static final int RESOURCES = 20;
    private static final long MOST_KILOBYTES = 600;
    private static final String LOGIN = "agent.livarande";

    private EditorWeightBench() {}

    public static void main(String[] arguments) {
        int status;
        try (ConfigurableApplicationContext service =
                        SpringApplication.run(Passerelle.class, "--server.port=0", "--server.address=127.0.0.1");
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(arguments[0])))) {
            String origin = "http://localhost:" + service.getEnvironment().getProperty("local.server.port");
            DossierId draft = longBudget(service);
            List<Page> pages = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                pages.add(open(browser, origin, draft));
            }
            long open = live();
            end(service);
            long each = (open - live()) / PEOPLE / 1024;
            System.out.printf(
                    "%d lines × %d years: %d kB a person with the editor open (%d pages)%n",
                    EXPENSES + RESOURCES, YEARS, each, pages.size());
            status = each > MOST_KILOBYTES ? 1 : 0;
        }
        System.exit(status);
    }

    private static DossierId longBudget(ConfigurableApplicationContext service) {
        service.getBean(JdbcClient.class)
                .sql("update passerelle.call set definition = jsonb_set(definition, '{years}', :years::jsonb)")
                .param("years", Json.write(IntStream.range(FIRST, FIRST + YEARS).toArray()))
                .update();
        Actor agent =
                service.getBean(People.class).byLogin(LOGIN).orElseThrow().actor();
        DossierId draft = service.getBean(DossierPages.class).page(agent, DossierPages.Query.first(50)).stream()
                .filter(line -> line.stage() == Stage.DRAFT)
                .findFirst()
                .orElseThrow()
                .id();
        List<Expense> expenses = IntStream.range(0, EXPENSES)
                .mapToObj(i -> new Expense(
                        ExpenseCategory.TRAVEL, "Mission " + i, ContributionKind.CASH, null, amounts(1_000 + i)))
                .toList();
        List<Resource> resources = IntStream.range(0, RESOURCES)
                .mapToObj(i -> new Resource(
                        ResourceSource.FR_LEAD,
                        "Commune " + i,
                        ContributionKind.CASH,
                        FundingStatus.SECURED,
                        amounts(9_000 + i)))
                .toList();
        service.getBean(Dossiers.class)
                .edit(
                        agent,
                        draft,
                        DossierContent.plan(new FundingPlan(List.of(), null, expenses, resources, Money.ZERO)));
        return draft;
    }

    private static SortedMap<Integer, Money> amounts(int euros) {
        SortedMap<Integer, Money> amounts = new TreeMap<>();
        IntStream.range(0, YEARS).forEach(i -> amounts.put(FIRST + i, Money.of(euros + i)));
        return amounts;
    }

    private static Page open(Browser browser, String origin, DossierId draft) {
        Page page = browser.newContext().newPage();
        page.navigate(origin + "/login");
        page.locator("input[name=username]").fill(LOGIN);
        page.locator("input[name=password]").fill("passerelle-demo");
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("login"));
        page.navigate(origin + "/dossier/" + draft.value() + "/N");
        page.locator("[data-field='expenses." + (EXPENSES - 1) + ".2027']").fill(Long.toString(page.hashCode() % 10_000));
        page.keyboard().press("Tab");
        page.locator(".saved")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("\\d\\d.\\d\\d.\\d\\d")))
                .waitFor();
        return page;
    }

    private static void end(ConfigurableApplicationContext service) {
        var server = (TomcatWebServer) ((ServletWebServerApplicationContext) service).getWebServer();
        Stream.of(server.getTomcat().getHost().findChildren())
                .flatMap(context -> Stream.of(((Context) context).getManager().findSessions()))
                .forEach(Session::expire);
    }

    /** The bytes of all objects that are reachable: the last line of the virtual machine's own histogram. */
    private static long live() {
        try {
            String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {null},
                            new String[] {String[].class.getName()});
            String[] total = histogram.strip().split("\\s+");
            return Long.parseLong(total[total.length - 1]);
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }
}
