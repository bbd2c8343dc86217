package org.passerelle.ui.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.passerelle.funding.FundingPlan;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;

/** Expenses and resources of each year as two bars for the eye, in a table that says the same (B1). */
final class YearBalance extends Div {

    private record Side(String year, Money expenses, Money resources) {}

    private final DataTable<Side> table = new DataTable<Side>(ViewLanguage.text("budget.balance"))
            .column(ViewLanguage.text("budget.year"), Side::year)
            .number(ViewLanguage.text("budget.expenses"), side -> Formats.money(side.expenses()))
            .number(ViewLanguage.text("budget.resources"), side -> Formats.money(side.resources()))
            .component(ViewLanguage.text("budget.gap"), this::gap);

    private Money largest = Money.ZERO;

    YearBalance() {
        addClassName("year-balance");
        add(table);
    }

    void show(FundingPlan plan, List<Integer> years) {
        List<Side> sides = years.stream()
                .map(year -> new Side(
                        Integer.toString(year),
                        Money.sum(plan.expenses().stream().map(e -> e.in(year)).toList()),
                        Money.sum(plan.resources().stream().map(r -> r.in(year)).toList())))
                .toList();
        largest = sides.stream()
                .flatMap(side -> Stream.of(side.expenses(), side.resources()))
                .reduce(Money.ZERO, Money::max);
        table.show(sides);
    }

    private Div gap(Side side) {
        Gap gap = new Gap();
        gap.show(side.resources(), side.expenses());
        return new Div(bars(side), gap);
    }

    private Div bars(Side side) {
        Div bars = new Div(bar("spent", side.expenses()), bar("given", side.resources()));
        bars.addClassName("year-bars");
        bars.getElement().setAttribute("aria-hidden", "true");
        return bars;
    }

    private Span bar(String side, Money amount) {
        BigDecimal width = largest.isPositive()
                ? amount.max(Money.ZERO).amount().movePointRight(2).divide(largest.amount(), 2, RoundingMode.HALF_UP)
                : BigDecimal.ZERO;
        Span bar = new Span();
        bar.addClassName(side);
        bar.getStyle().set("width", width.toPlainString() + "%");
        return bar;
    }
}
