package org.passerelle.ui.component;

import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;

/** The running totals under a table: money, valued contributions, both; by year and in all. */
final class PlanTotals {

    private final List<Integer> years;
    private final int headColumns;
    private final boolean spare;
    private final List<List<Span>> figures = new ArrayList<>();
    private final List<NativeTableRow> rows = new ArrayList<>();

    /** @param spare whether lines have a button after their total, which leaves a cell empty here */
    PlanTotals(List<Integer> years, int headColumns, boolean spare) {
        this.years = years;
        this.headColumns = headColumns;
        this.spare = spare;
        row("budget.cash");
        row("budget.inKind");
        row("budget.total").addClassName("grand");
    }

    List<NativeTableRow> rows() {
        return rows;
    }

    <L> void show(List<L> lines, Function<L, SortedMap<Integer, Money>> amounts, Predicate<L> inKind) {
        fill(0, lines.stream().filter(inKind.negate()).map(amounts).toList());
        fill(1, lines.stream().filter(inKind).map(amounts).toList());
        fill(2, lines.stream().map(amounts).toList());
    }

    private void fill(int row, List<SortedMap<Integer, Money>> amounts) {
        Money all = Money.ZERO;
        for (int i = 0; i < years.size(); i++) {
            int year = years.get(i);
            Money sum = Money.sum(
                    amounts.stream().map(a -> a.getOrDefault(year, Money.ZERO)).toList());
            figures.get(row).get(i).setText(Formats.money(sum));
            all = all.plus(sum);
        }
        figures.get(row).get(years.size()).setText(Formats.money(all));
    }

    private NativeTableRow row(String key) {
        NativeTableRow row = PlanCells.row(PlanCells.rowHeading(ViewLanguage.text(key), headColumns));
        List<Span> cells = new ArrayList<>();
        for (int year : years) {
            add(row, cells, Integer.toString(year));
        }
        add(row, cells, ViewLanguage.text("budget.total"));
        if (spare) {
            row.getElement().appendChild(PlanCells.cell("", "remove", 1));
        }
        figures.add(cells);
        rows.add(row);
        return row;
    }

    private static void add(NativeTableRow row, List<Span> cells, String column) {
        Span figure = new Span();
        figure.addClassName("money");
        cells.add(figure);
        row.getElement().appendChild(PlanCells.cell(figure, column, "number"));
    }
}
