package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.passerelle.funding.Costing;
import org.passerelle.funding.Expense;
import org.passerelle.funding.ExpensePlace;
import org.passerelle.ui.ViewLanguage;

/**
 * How the amounts of an expense are worked out: quantity by year × unit cost, for valued contributions days × daily cost
 * with the method note; and where it is spent. Its fields are drawn when they are asked for: a long budget stays light.
 */
final class ExpenseDetail {

    private static final int LONGEST_METHOD = 500;

    private final String place;
    private final BudgetDesk desk;
    private final List<Integer> years;
    private final Set<String> opened;
    private final Consumer<UnaryOperator<Expense>> edit;
    private final NativeTableRow row = PlanCells.row();
    private final Div body = new Div();
    private final Span result = new Span();
    private final NativeButton toggle = new NativeButton();
    private final Map<String, Input> inputs = new LinkedHashMap<>();
    private Expense line;

    /**
     * @param place of the line: {@code expenses.3}
     * @param opened the places of the lines whose details are open, kept while tables are drawn anew
     * @param edit changes the line in the plan
     */
    ExpenseDetail(
            String place,
            Expense line,
            List<Integer> years,
            int width,
            BudgetDesk desk,
            Set<String> opened,
            Consumer<UnaryOperator<Expense>> edit) {
        this.place = place;
        this.line = line;
        this.years = List.copyOf(years);
        this.desk = desk;
        this.opened = opened;
        this.edit = edit;
        body.addClassName("expense-detail");
        body.setId("detail-" + place.replace('.', '-'));
        result.addClassName("costing");
        result.getElement().setAttribute("aria-live", "polite");
        row.addClassName("line-detail");
        row.getElement().appendChild(PlanCells.cell(body, "", "detail"));
        row.getElement().getChild(0).setAttribute("colspan", Integer.toString(width));
        row.setVisible(false);
        toggle.addClassName("budget-detail");
        toggle.setText(ViewLanguage.text("budget.detail"));
        toggle.getElement().setAttribute("aria-expanded", "false");
        toggle.addClickListener(click -> open(!row.isVisible()));
        if (opened.contains(place)) {
            open(true);
        }
    }

    NativeTableRow row() {
        return row;
    }

    /** Opens and closes it; stands in the line itself, with what is worked out. */
    Component opener() {
        return new Div(toggle, result);
    }

    /** What the line is called, for the button that opens it. */
    void name(String words) {
        toggle.setAriaLabel(ViewLanguage.text("budget.cell", ViewLanguage.text("budget.detail"), words));
    }

    /** Brings its fields up to date; what is typed and means the same stays as it is typed. */
    void refresh(Expense now, BudgetNotes notes) {
        boolean otherKind = now.category().isInKind() != line.category().isInKind();
        line = now;
        result.setText(CostingText.of(now));
        if (otherKind && row.isVisible()) {
            draw();
        }
        Costing costing = costing();
        inputs.forEach((field, input) -> {
            boolean invalid = notes.isInvalid(field);
            PlanCells.tie(input, invalid, notes.idOf(place));
            if (!invalid && field.contains("quantities")) {
                int year = Integer.parseInt(field.substring(field.length() - 4));
                BigDecimal quantity = costing.quantities().getOrDefault(year, BigDecimal.ZERO);
                if (PlanPlaces.quantity(input.getValue())
                        .filter(q -> q.compareTo(quantity) == 0)
                        .isEmpty()) {
                    input.setValue(shown(quantity));
                }
            }
        });
        Optional.ofNullable(inputs.get(place + ".costing.unit"))
                .filter(unit -> unit.getValue().isBlank())
                .ifPresent(unit -> unit.setValue(costing.unit()));
    }

    /** Opens at one of its fields; whether the place is here. */
    boolean focus(String wanted) {
        if (!wanted.startsWith(place + ".costing") && !wanted.equals(place + ".method")) {
            return false;
        }
        open(true);
        inputs.getOrDefault(wanted, inputs.values().iterator().next()).focus();
        return true;
    }

    private void open(boolean open) {
        if (open && inputs.isEmpty()) {
            draw();
        }
        row.setVisible(open);
        if (open) {
            opened.add(place);
        } else {
            opened.remove(place);
        }
        toggle.getElement().setAttribute("aria-expanded", Boolean.toString(open));
        toggle.getElement().setAttribute("aria-controls", open ? body.getId().orElse("") : "");
    }

    private void draw() {
        inputs.clear();
        body.removeAll();
        Costing costing = costing();
        boolean inKind = line.category().isInKind();
        String side = inKind ? "budget.inKind." : "budget.";
        List<Component> fields = new ArrayList<>();
        for (int year : years) {
            BigDecimal quantity = costing.quantities().getOrDefault(year, BigDecimal.ZERO);
            fields.add(field(
                    "costing.quantities." + year,
                    ViewLanguage.text(side + "quantity", Integer.toString(year)),
                    shown(quantity),
                    text -> read(
                            "costing.quantities." + year,
                            PlanPlaces.quantity(text),
                            (l, q) -> PlanEdits.costing(l, c -> c.with(year, q)))));
        }
        fields.add(field(
                "costing.unit",
                ViewLanguage.text("budget.unit"),
                costing.unit(),
                text -> edit.accept(l -> PlanEdits.costing(l, c -> c.withUnit(text)))));
        fields.add(field(
                "costing.unitCost",
                ViewLanguage.text(side + "unitCost"),
                AmountText.shown(costing.unitCost()),
                text -> read(
                        "costing.unitCost",
                        PlanPlaces.amount(text).filter(cost -> !cost.isNegative()),
                        (l, cost) -> PlanEdits.costing(l, c -> c.withUnitCost(cost)))));
        fields.add(spent());
        Div grid = new Div(fields.toArray(Component[]::new));
        grid.addClassName("expense-fields");
        body.add(grid);
        if (inKind) {
            Component method = field(
                    "method",
                    ViewLanguage.text("budget.method"),
                    Optional.ofNullable(line.method()).orElse(""),
                    text -> edit.accept(l -> PlanEdits.method(l, text)));
            Paragraph help = new Paragraph(ViewLanguage.text("budget.method.help"));
            help.addClassName("soft");
            body.add(method, help);
            input("method").setAttribute("maxlength", Integer.toString(LONGEST_METHOD));
        }
    }

    /** Writes what a text means, or marks it as meaning nothing. */
    private <T> void read(String column, Optional<T> meant, BiFunction<Expense, T, Expense> change) {
        desk.unreadable(place + "." + column, meant.isEmpty());
        meant.ifPresent(value -> edit.accept(l -> change.apply(l, value)));
    }

    private Component field(String column, String words, String value, Consumer<String> typed) {
        Input input = PlanCells.text(place + "." + column, "", value, desk, typed);
        return labelled(input, place + "." + column, words);
    }

    private Component spent() {
        List<Optional<ExpensePlace>> options =
                List.of(Optional.empty(), Optional.of(ExpensePlace.FRANCE), Optional.of(ExpensePlace.ABROAD));
        String words = ViewLanguage.text("budget.place");
        return new Div(
                new Span(words),
                new NativeSelect(
                        words,
                        options,
                        Optional.ofNullable(line.place()),
                        BudgetTotals::placeWords,
                        chosen -> edit.accept(l -> PlanEdits.place(l, chosen.orElse(null)))));
    }

    private Component labelled(Input input, String field, String words) {
        String id = "field-" + field.replace('.', '-');
        input.setId(id);
        input.getElement().removeAttribute("aria-label");
        NativeLabel label = new NativeLabel(words);
        label.setFor(id);
        inputs.put(field, input);
        return new Div(label, input);
    }

    private Element input(String column) {
        return Objects.requireNonNull(inputs.get(place + "." + column)).getElement();
    }

    private Costing costing() {
        return Optional.ofNullable(line.costing()).orElse(Costing.none());
    }

    private static String shown(BigDecimal quantity) {
        return quantity.signum() == 0 ? "" : Formats.number(quantity);
    }
}
