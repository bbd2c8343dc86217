package org.passerelle.ui.component;

import static org.passerelle.ui.component.PlanMarkup.cell;
import static org.passerelle.ui.component.PlanMarkup.span;

import java.util.List;
import java.util.SortedMap;
import org.jsoup.nodes.Element;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;

/**
 * The rows of figures under a budget's table, by year and in all.
 *
 * @param headColumns how many columns stand before the years
 * @param spare whether lines have a button after their total, which leaves a cell empty here
 */
record PlanTotals(List<Integer> years, int headColumns, boolean spare) {

    /** A row of sums: money, valued contributions, or both. */
    Element row(String key, List<SortedMap<Integer, Money>> amounts) {
        List<Money> sums = years.stream().map(year -> in(year, amounts)).toList();
        return row(key, sums.stream().map(PlanTotals::figure).toList(), figure(Money.sum(sums)));
    }

    /** A row of anything, a cell a year and one for all of them. */
    Element row(String key, List<Element> cells, Element all) {
        Element row = PlanMarkup.row("", PlanMarkup.rowHeading(ViewLanguage.text(key), headColumns));
        for (int i = 0; i < cells.size(); i++) {
            row.appendChild(cell(cells.get(i), Integer.toString(years.get(i)), "number"));
        }
        row.appendChild(cell(all, ViewLanguage.text("budget.total"), "number"));
        return spare ? row.appendChild(cell("", "remove", 1)) : row;
    }

    private static Money in(int year, List<SortedMap<Integer, Money>> amounts) {
        return Money.sum(
                amounts.stream().map(a -> a.getOrDefault(year, Money.ZERO)).toList());
    }

    private static Element figure(Money sum) {
        return span("money", Formats.money(sum));
    }
}
