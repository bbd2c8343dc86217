package org.passerelle.funding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;

/** Balanced budgets of any shape, and rules that their shares keep or break. */
final class RandomBudgets {

    private static final List<String> COUNTRIES = List.of("JP", "BJ", "MA");
    private static final List<ExpenseCategory> CASH = List.of(
            ExpenseCategory.HR,
            ExpenseCategory.TRAVEL,
            ExpenseCategory.TRAINING,
            ExpenseCategory.MEAL,
            ExpenseCategory.ADMIN,
            ExpenseCategory.CONTINGENCY);
    private static final List<ResourceSource> SOURCES = List.of(
            ResourceSource.FR_LEAD,
            ResourceSource.FR_OTHER,
            ResourceSource.FOREIGN,
            ResourceSource.PUBLIC_OTHER,
            ResourceSource.PRIVATE,
            ResourceSource.AFD);

    /**
     * A plan and what it is judged by.
     *
     * @param pooled whether several French authorities take part (D2's bonus)
     */
    record Budget(FundingPlan plan, FundingRules rules, boolean pooled) {}

    private final Random random;
    private final List<Integer> years = new ArrayList<>();

    private RandomBudgets(long seed, int years) {
        random = new Random(seed);
        for (int i = 0; i < years; i++) {
            this.years.add(2027 + i);
        }
    }

    /** A budget of so many lines on each side and so many years. */
    static Budget budget(long seed, int lines, int years) {
        return new RandomBudgets(seed, years).draw(lines);
    }

    private Budget draw(int lines) {
        List<Resource> resources = new ArrayList<>();
        resources.add(resource(ResourceSource.MINISTRY, ContributionKind.CASH, 6_000_000));
        resources.add(resource(ResourceSource.FR_LEAD, ContributionKind.IN_KIND, 800_000));
        for (int i = 0; i < lines; i++) {
            resources.add(resource(one(SOURCES), ContributionKind.CASH, 3_000_000 / lines));
        }
        List<Expense> expenses = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            expenses.add(new Expense(one(CASH), "x", ContributionKind.CASH, null, new TreeMap<>()));
        }
        expenses.set(0, new Expense(ExpenseCategory.HR, "x", ContributionKind.CASH, null, new TreeMap<>()));
        List<Expense> balanced = balanced(expenses, resources);
        balanced.add(new Expense(
                ExpenseCategory.INKIND_FR,
                "x",
                ContributionKind.IN_KIND,
                null,
                resources.get(1).amounts()));
        FundingPlan plan = new FundingPlan(List.of(), null, balanced, resources, Money.ZERO);
        Money asked = plan.requested();
        Money least = Spread.money(1 + (long) (Spread.cents(asked) * random.nextDouble() * 0.9));
        FundingPlan whole = new FundingPlan(
                countries(Spread.cents(plan.total())), MultiCountry.PER_PART, balanced, resources, least);
        return new Budget(whole, rules(asked), random.nextBoolean());
    }

    private List<CountryPart> countries(long total) {
        long[] weights = random.longs(1 + random.nextInt(3), 1, 1000).toArray();
        long[] parts = Spread.over(weights, total);
        List<CountryPart> countries = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            countries.add(new CountryPart(CountryCode.of(COUNTRIES.get(i)), Spread.money(parts[i])));
        }
        return countries;
    }

    private List<Expense> balanced(List<Expense> expenses, List<Resource> resources) {
        List<SortedMap<Integer, Money>> amounts = new ArrayList<>();
        expenses.forEach(e -> amounts.add(new TreeMap<>()));
        for (int year : years) {
            long cash = resources.stream()
                    .filter(r -> r.kind() == ContributionKind.CASH)
                    .mapToLong(r -> Spread.cents(r.in(year)))
                    .sum();
            long[] weights = random.longs(expenses.size(), 0, 1000).toArray();
            weights[0]++;
            long[] parts = Spread.over(weights, cash);
            for (int i = 0; i < parts.length; i++) {
                amounts.get(i).put(year, Spread.money(parts[i]));
            }
        }
        List<Expense> balanced = new ArrayList<>();
        for (int i = 0; i < expenses.size(); i++) {
            balanced.add(new Expense(expenses.get(i).category(), "x", ContributionKind.CASH, null, amounts.get(i)));
        }
        return balanced;
    }

    private FundingRules rules(Money asked) {
        Money most = random.nextInt(4) == 0 ? Spread.money(Spread.cents(asked) * 4 / 5 + 1) : Money.of(10_000_000);
        return new FundingRules(
                years,
                Spread.money((long) (Spread.cents(most.min(asked)) * random.nextDouble())),
                most,
                one(List.of("2025", "2025", "AR-2011", "QC-2023", "SN-2024", "LB-2022", "2010")),
                Map.of(CountryCode.of("BJ"), CountryGroup.LDC, CountryCode.of("MA"), CountryGroup.ODA_OTHER),
                Percent.of(random.nextInt(30)),
                Percent.of(20 + random.nextInt(60)),
                Percent.of(random.nextInt(3) == 0 ? 10 : 0),
                Percent.of(random.nextInt(2) * random.nextInt(6)),
                random.nextBoolean() ? Percent.of(5 + random.nextInt(30)) : null);
    }

    private Resource resource(ResourceSource source, ContributionKind kind, int most) {
        SortedMap<Integer, Money> amounts = new TreeMap<>();
        years.forEach(year -> amounts.put(year, Spread.money(1 + random.nextInt(most))));
        return new Resource(source, source.name(), kind, FundingStatus.SECURED, amounts);
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
