package org.passerelle.funding;

import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Money;

/** The single amounts and their years: domain.md §3.2, "Budget checks". */
enum Amounts implements BudgetCheck {
    /** Warning: every year that the project touches has expenses. */
    B12 {
        @Override
        public List<Finding> judge(Case plan) {
            return plan.period().stream()
                    .flatMap(period -> period.years().stream())
                    .filter(year -> plan.expenses(year, e -> true).isZero())
                    .map(year -> Finding.warning(
                            name(), "budget." + year, Evidence.year(year).figures()))
                    .toList();
        }
    },
    /** Each amount lies between 0 and 99 999 999.99; {@link Money} already keeps two decimals. */
    B14 {
        @Override
        public List<Finding> judge(Case plan) {
            List<CountryPart> countries = plan.plan().countries();
            return Stream.of(
                            lines("expenses", plan.plan().expenses(), Expense::amounts),
                            lines("resources", plan.plan().resources(), Resource::amounts),
                            IntStream.range(0, countries.size())
                                    .boxed()
                                    .flatMap(i -> outside(
                                            "countries." + i, countries.get(i).part())),
                            outside("minimumViableGrant", plan.plan().minimumViableGrant()))
                    .flatMap(findings -> findings)
                    .toList();
        }
    };

    <T> Stream<Finding> lines(String table, List<T> lines, Function<T, SortedMap<Integer, Money>> amounts) {
        return IntStream.range(0, lines.size()).boxed().flatMap(i -> amounts.apply(lines.get(i)).entrySet().stream()
                .flatMap(e -> outside(table + "." + i + "." + e.getKey(), e.getValue())));
    }

    Stream<Finding> outside(String place, Money amount) {
        return FundingPlan.takes(amount)
                ? Stream.empty()
                : Stream.of(Finding.blocking(
                        name(),
                        place,
                        Evidence.of("amount", amount)
                                .with("most", FundingPlan.LARGEST)
                                .figures()));
    }
}
