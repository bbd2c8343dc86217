package org.passerelle.funding;

import static org.passerelle.funding.ContributionKind.IN_KIND;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Money;

/** The sums that must agree to the cent: domain.md §3.2, "Budget checks". */
enum Balance implements BudgetCheck {
    /** Each year, expenses equal resources. */
    B1 {
        @Override
        public List<Finding> judge(Case plan) {
            return years(plan, year -> unequal(year, plan.expenses(year, e -> true), plan.resources(year, r -> true)));
        }
    },
    /** Each year, valued expenses equal valued resources; with B1, money then equals money. */
    B2 {
        @Override
        public List<Finding> judge(Case plan) {
            return years(
                    plan,
                    year -> unequal(
                            year,
                            plan.expenses(year, e -> e.kind() == IN_KIND),
                            plan.resources(year, r -> r.kind() == IN_KIND)));
        }
    },
    /** The percentages that are shown add up to 100.00; {@link Percentages} makes it so, this proves it. */
    B13 {
        @Override
        public List<Finding> judge(Case plan) {
            List<Money> amounts =
                    plan.plan().resources().stream().map(Resource::total).toList();
            BigDecimal sum =
                    Percentages.of(amounts).stream().map(p -> p.value()).reduce(BigDecimal.ZERO, BigDecimal::add);
            return !Money.sum(amounts).isPositive() || sum.compareTo(BigDecimal.valueOf(100)) == 0
                    ? List.of()
                    : List.of(Finding.blocking(name(), "resources", Map.of("sum", sum)));
        }
    },
    /** The parts of the countries add up to the total. While nothing is spent there is none, and B1 asks for expenses. */
    B15 {
        @Override
        public List<Finding> judge(Case plan) {
            Money parts = Money.sum(
                    plan.plan().countries().stream().map(CountryPart::part).toList());
            return plan.total().isZero() || parts.equals(plan.total())
                    ? List.of()
                    : List.of(Finding.blocking(
                            name(),
                            "countries",
                            Evidence.of("parts", parts)
                                    .with("total", plan.total())
                                    .with("difference", difference(parts, plan.total()))
                                    .with("side", side(parts, plan.total(), "PARTS", "TOTAL"))
                                    .figures()));
        }
    };

    /** What a balance finds in one year. */
    interface YearCheck {
        Optional<Finding> in(int year);
    }

    List<Finding> years(Case plan, YearCheck check) {
        return plan.years().stream().map(check::in).flatMap(Optional::stream).toList();
    }

    Optional<Finding> unequal(int year, Money expenses, Money resources) {
        return Stream.of(Finding.blocking(
                        name(),
                        "budget." + year,
                        Evidence.year(year)
                                .with("expenses", expenses)
                                .with("resources", resources)
                                .with("difference", difference(expenses, resources))
                                .with("side", side(expenses, resources, "EXPENSES", "RESOURCES"))
                                .figures()))
                .filter(f -> !expenses.equals(resources))
                .findFirst();
    }

    private static Money difference(Money one, Money other) {
        return one.max(other).minus(one.min(other));
    }

    /** Which side is the larger, for the words. */
    private static String side(Money one, Money other, String first, String second) {
        return one.isMoreThan(other) ? first : second;
    }
}
