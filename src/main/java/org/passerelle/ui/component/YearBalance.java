package org.passerelle.ui.component;

import static org.passerelle.ui.component.PlanMarkup.cell;
import static org.passerelle.ui.component.PlanMarkup.of;
import static org.passerelle.ui.component.PlanMarkup.span;

import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.passerelle.funding.FundingPlan;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;

/** Expenses and resources of each year as two bars for the eye, in a table that says the same (B1). */
final class YearBalance extends Div {

    private record Side(String year, Money expenses, Money resources) {}

    private final PlanSheet sheet = new PlanSheet(() -> List.of(content()));
    private FundingPlan plan = FundingPlan.empty();
    private List<Integer> years = List.of();

    YearBalance() {
        addClassName("year-balance");
        add(sheet);
    }

    void show(FundingPlan now, List<Integer> ofYears) {
        plan = now;
        years = ofYears;
        sheet.follow(content());
    }

    private Element content() {
        List<Side> sides = years.stream()
                .map(year -> new Side(
                        Integer.toString(year),
                        Money.sum(plan.expenses().stream().map(e -> e.in(year)).toList()),
                        Money.sum(plan.resources().stream().map(r -> r.in(year)).toList())))
                .toList();
        Money largest = sides.stream()
                .flatMap(side -> Stream.of(side.expenses(), side.resources()))
                .reduce(Money.ZERO, Money::max);
        Element body = of("tbody", "").attr("role", "rowgroup");
        sides.forEach(side -> body.appendChild(row(side, largest)));
        Element table = of("table", "data", head(), body).addClass("cards").attr("role", "table");
        table.prependElement("caption").appendText(ViewLanguage.text("budget.balance"));
        return of("div", "table-frame", table).attr(PlanMarkup.PART, "years");
    }

    private static Element head() {
        Element row = PlanMarkup.row(
                "",
                PlanMarkup.heading(ViewLanguage.text("budget.year"), "text"),
                PlanMarkup.heading(ViewLanguage.text("budget.expenses"), "number"),
                PlanMarkup.heading(ViewLanguage.text("budget.resources"), "number"),
                PlanMarkup.heading(ViewLanguage.text("budget.gap"), "text"));
        return of("thead", "", row).attr("role", "rowgroup");
    }

    private static Element row(Side side, Money largest) {
        Element year = PlanMarkup.rowHeading(side.year(), 1)
                .addClass("text")
                .attr("data-label", ViewLanguage.text("budget.year"));
        return PlanMarkup.row(
                "",
                year,
                cell(span("", Formats.money(side.expenses())), ViewLanguage.text("budget.expenses"), "number"),
                cell(span("", Formats.money(side.resources())), ViewLanguage.text("budget.resources"), "number"),
                cell(gap(side, largest), ViewLanguage.text("budget.gap"), "text"));
    }

    private static Element gap(Side side, Money largest) {
        Element bars = of(
                        "div",
                        "year-bars",
                        bar("spent", side.expenses(), largest),
                        bar("given", side.resources(), largest))
                .attr("aria-hidden", "true");
        return of("div", "", bars, Gap.of(side.resources(), side.expenses()));
    }

    private static Element bar(String side, Money amount, Money largest) {
        BigDecimal width = largest.isPositive()
                ? amount.max(Money.ZERO).amount().movePointRight(2).divide(largest.amount(), 2, RoundingMode.HALF_UP)
                : BigDecimal.ZERO;
        return of("span", side).attr("style", "width: " + width.toPlainString() + "%");
    }
}
