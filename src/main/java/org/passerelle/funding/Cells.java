package org.passerelle.funding;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.passerelle.shared.Money;

/** Some amounts of one table of a plan, in cents. */
record Cells(List<Cell> cells) {

    /** One amount: the place of its line, its year. */
    record Cell(int line, int year, long cents) {}

    Cells {
        cells = List.copyOf(cells);
    }

    static Cells expenses(FundingPlan plan, Predicate<Expense> which) {
        return of(plan.expenses(), which, Expense::amounts);
    }

    static Cells resources(FundingPlan plan, Predicate<Resource> which) {
        return of(plan.resources(), which, Resource::amounts);
    }

    private static <T> Cells of(List<T> lines, Predicate<T> which, Function<T, SortedMap<Integer, Money>> amounts) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (which.test(lines.get(i))) {
                int line = i;
                amounts.apply(lines.get(i))
                        .forEach((year, amount) -> cells.add(new Cell(line, year, Spread.cents(amount))));
            }
        }
        return new Cells(cells);
    }

    Cells in(int year) {
        return new Cells(cells.stream().filter(cell -> cell.year() == year).toList());
    }

    long sum() {
        return cells.stream().mapToLong(Cell::cents).sum();
    }

    List<Integer> years() {
        return cells.stream().map(Cell::year).distinct().sorted().toList();
    }

    /** An amount shared out by what each cell holds. */
    Cells spread(long amount) {
        long[] parts = Spread.over(cells.stream().mapToLong(Cell::cents).toArray(), amount);
        List<Cell> shares = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            shares.add(new Cell(cells.get(i).line(), cells.get(i).year(), parts[i]));
        }
        return new Cells(shares);
    }
}
