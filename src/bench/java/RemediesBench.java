import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.passerelle.funding.ContributionKind;
import org.passerelle.funding.CountryGroup;
import org.passerelle.funding.CountryPart;
import org.passerelle.funding.Expense;
import org.passerelle.funding.ExpenseCategory;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.FundingRules;
import org.passerelle.funding.FundingStatus;
import org.passerelle.funding.MaximumRate;
import org.passerelle.funding.RateTable;
import org.passerelle.funding.Remedies;
import org.passerelle.funding.Resource;
import org.passerelle.funding.ResourceSource;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;

/**
 * How long the ways out of a budget of 200 lines over five years take to find; at most 50 ms. Run it after a compile:
 * {@code java -cp target/classes src/bench/java/RemediesBench.java}. Its status is 1 where the median is above.
 */
final class RemediesBench {

    private static final int LINES = 100;
    private static final int RUNS = 200;
    private static final Duration MOST = Duration.ofMillis(50);
    private static final List<ResourceSource> SOURCES = List.of(
            ResourceSource.FR_LEAD,
            ResourceSource.FR_OTHER,
            ResourceSource.FOREIGN,
            ResourceSource.PUBLIC_OTHER,
            ResourceSource.PRIVATE,
            ResourceSource.OWN_REVENUE);

    private RemediesBench() {}

    public static void main(String[] arguments) {
        FundingPlan plan = plan();
        FundingRules rules = rules();
        long[] nanos = new long[RUNS];
        int offers = 0;
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            offers = Remedies.of(plan, rules, new FiftyPercent(), null, false)
                    .offers()
                    .size();
            nanos[i] = System.nanoTime() - start;
        }
        long first = nanos[0];
        long[] warm = Arrays.copyOfRange(nanos, RUNS / 2, RUNS);
        Arrays.sort(warm);
        System.out.printf(
                "%d lines, 5 years: %d offers; first %.1f ms, then median %.1f ms, 95th percentile %.1f ms%n",
                plan.expenses().size() + plan.resources().size(),
                offers,
                first / 1e6,
                warm[warm.length / 2] / 1e6,
                warm[warm.length * 95 / 100] / 1e6);
        if (offers != 3 || warm[warm.length / 2] > MOST.toNanos()) {
            System.exit(1);
        }
    }

    /** The ministry asked for more than half, three countries, a hundred lines on each side. */
    private static FundingPlan plan() {
        Random random = new Random(2027);
        List<Resource> resources = new ArrayList<>();
        List<Expense> expenses = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            TreeMap<Integer, Money> amounts = new TreeMap<>();
            for (int year = 2027; year <= 2031; year++) {
                amounts.put(year, Money.of(10_000 + random.nextInt(90_000) + ".37"));
            }
            ResourceSource source = i < 60 ? ResourceSource.MINISTRY : SOURCES.get(i % SOURCES.size());
            ExpenseCategory category = ExpenseCategory.values()[i % 10];
            resources.add(new Resource(source, "Line " + i, ContributionKind.CASH, FundingStatus.SECURED, amounts));
            expenses.add(new Expense(category, "Line " + i, ContributionKind.CASH, null, amounts));
        }
        FundingPlan sums = new FundingPlan(List.of(), null, expenses, resources, Money.of(1));
        Money two = Money.of(1_000_000);
        List<CountryPart> countries = List.of(
                new CountryPart(CountryCode.of("BJ"), two),
                new CountryPart(CountryCode.of("MA"), two),
                new CountryPart(CountryCode.of("SN"), sums.total().minus(two).minus(two)));
        return new FundingPlan(countries, null, expenses, resources, Money.of(1));
    }

    private static FundingRules rules() {
        return new FundingRules(
                List.of(2027, 2028, 2029, 2030, 2031),
                Money.of(1),
                Money.of(90_000_000),
                "2025",
                Map.of(),
                Percent.of(10),
                Percent.of(50),
                Percent.of(5),
                Percent.of(5),
                Percent.of(15));
    }

    /** Half of every part. */
    private static final class FiftyPercent implements RateTable {

        @Override
        public Optional<MaximumRate> rate(String version, CountryGroup group) {
            return Optional.of(MaximumRate.of(Percent.of(50)));
        }

        @Override
        public Optional<MaximumRate> flatRate(String version) {
            return Optional.empty();
        }

        @Override
        public boolean matchesAuthorities(String version) {
            return false;
        }
    }
}
