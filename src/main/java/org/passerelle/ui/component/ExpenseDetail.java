package org.passerelle.ui.component;

import static org.passerelle.ui.component.PlanMarkup.of;
import static org.passerelle.ui.component.PlanMarkup.span;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.passerelle.funding.Costing;
import org.passerelle.funding.Expense;
import org.passerelle.funding.ExpensePlace;
import org.passerelle.ui.ViewLanguage;

/**
 * How the amounts of an expense are worked out: quantity by year × unit cost, for valued contributions days × daily cost
 * with the method note; and where it is spent.
 */
final class ExpenseDetail {

    private static final int LONGEST_METHOD = 500;

    private ExpenseDetail() {}

    /** Opens and closes it; stands in the line itself, with what is worked out. */
    static Element opener(PlanLine<Expense> line) {
        Element toggle = PlanMarkup.button("budget-detail", "detail", line.place(), ViewLanguage.text("budget.detail"))
                .attr("aria-label", ViewLanguage.text("budget.cell", ViewLanguage.text("budget.detail"), line.title()))
                .attr("aria-expanded", Boolean.toString(line.open()));
        if (line.open()) {
            toggle.attr("aria-controls", id(line));
        }
        Element result = span("costing", CostingText.of(line.item())).attr("aria-live", "polite");
        return of("div", "", toggle, result);
    }

    /** Its fields, which are there only while it is open. */
    static Element row(PlanLine<Expense> line, List<Integer> years, int width) {
        Element body = of("div", "expense-detail").attr("id", id(line));
        if (line.open()) {
            fill(body, line, years);
        }
        Element cell = PlanMarkup.spanning(PlanMarkup.cell(body, "", "detail"), width);
        return line.part(PlanMarkup.row("line-detail", cell), "detail").attr("hidden", !line.open());
    }

    private static void fill(Element body, PlanLine<Expense> line, List<Integer> years) {
        Costing costing = Optional.ofNullable(line.item().costing()).orElse(Costing.none());
        boolean inKind = line.item().category().isInKind();
        String side = inKind ? "budget.inKind." : "budget.";
        Element fields = of("div", "expense-fields");
        for (int year : years) {
            BigDecimal quantity = costing.quantities().getOrDefault(year, BigDecimal.ZERO);
            fields.appendChild(field(
                    line,
                    "costing.quantities." + year,
                    ViewLanguage.text(side + "quantity", Integer.toString(year)),
                    quantity.signum() == 0 ? "" : Formats.number(quantity)));
        }
        fields.appendChild(field(line, "costing.unit", ViewLanguage.text("budget.unit"), costing.unit()));
        fields.appendChild(field(
                line, "costing.unitCost", ViewLanguage.text(side + "unitCost"), AmountText.shown(costing.unitCost())));
        body.appendChild(fields.appendChild(spent(line)));
        if (inKind) {
            String method = Optional.ofNullable(line.item().method()).orElse("");
            Element note = PlanMarkup.text(line.place() + ".method", line.text("method", method))
                    .attr("maxlength", Integer.toString(LONGEST_METHOD));
            body.appendChild(labelled(line, "method", ViewLanguage.text("budget.method"), note))
                    .appendChild(of("p", "soft").appendText(ViewLanguage.text("budget.method.help")));
        }
    }

    private static Element field(PlanLine<Expense> line, String column, String label, String shown) {
        return labelled(line, column, label, PlanMarkup.text(line.place() + "." + column, line.text(column, shown)));
    }

    private static Element labelled(PlanLine<Expense> line, String column, String label, Element input) {
        String place = line.place() + "." + column;
        String id = "field-" + place.replace('.', '-');
        PlanMarkup.tie(input.attr("id", id), line.invalid().contains(place), line.described());
        return of("div", "", of("label", "").attr("for", id).appendText(label), input);
    }

    private static Element spent(PlanLine<Expense> line) {
        String label = ViewLanguage.text("budget.place");
        Element select = PlanMarkup.choice(
                line.place() + ".place",
                PlanChoices.orNone(Stream.of(ExpensePlace.values())),
                Optional.ofNullable(line.item().place()),
                place -> place.map(Enum::name).orElse(""),
                BudgetTotals::placeWords);
        return of("div", "", span("", label), line.named(select, "place", label));
    }

    private static String id(PlanLine<Expense> line) {
        return "detail-" + line.place().replace('.', '-');
    }
}
