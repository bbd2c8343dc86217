package org.passerelle.ui.component;

import static org.passerelle.ui.component.PlanCells.cell;
import static org.passerelle.ui.component.PlanCells.heading;
import static org.passerelle.ui.component.PlanCells.row;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.passerelle.funding.FundingPlan;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;

/**
 * One side of a budget: lines with an amount for each year, running totals under them, notes beside them.
 *
 * @param <L> the kind of line
 */
abstract class PlanTable<L> extends Div {

    private final String side;
    private final BudgetDesk desk;
    private final NativeTable table = new NativeTable();
    private final Div notes = new Div();
    private final List<PlanLine> lines = new ArrayList<>();
    private PlanTotals totals;

    /** @param side {@code expenses} or {@code resources}: the first part of its places and of its keys */
    PlanTable(String side, BudgetDesk desk) {
        this.side = side;
        this.desk = desk;
        this.totals = new PlanTotals(List.of(), 1, false);
        addClassNames("budget-table", side);
        notes.addClassName("budget-notes");
        table.addClassName("budget");
        PlanCells.role(table, "table");
        table.setCaptionText(ViewLanguage.text("budget." + side));
        table.getElement().setAttribute("aria-describedby", "");
        Div frame = new Div(table);
        frame.addClassName("budget-frame");
        add(frame, notes);
    }

    /** The lines of this side. */
    abstract List<L> linesOf(FundingPlan plan);

    abstract FundingPlan with(FundingPlan plan, List<L> lines);

    /** A line that nobody has written in yet. */
    abstract L blank();

    abstract SortedMap<Integer, Money> amounts(L line);

    abstract L withAmounts(L line, SortedMap<Integer, Money> amounts);

    abstract boolean isInKind(L line);

    /** What the line is called, for the labels of its cells. */
    abstract String name(L line);

    /** The cells before the amounts: fields, or words where nothing can be written. */
    abstract List<Component> head(FundingPlan plan, int index, boolean readOnly);

    /** Where a side says more of a line than its amounts. */
    void explain(PlanLine line, L item, int index, List<Integer> years) {}

    /** The headings of those cells. */
    abstract List<String> headings();

    /** Draws all lines anew. */
    void draw(FundingPlan plan, List<Integer> years, boolean readOnly) {
        lines.clear();
        table.getHead().removeAll();
        table.getBody().removeAll();
        table.getFoot().removeAll();
        table.getHead().add(headingRow(years, readOnly));
        List<L> items = linesOf(plan);
        for (int i = 0; i < items.size(); i++) {
            PlanLine line = line(plan, i, years, readOnly);
            lines.add(line);
            line.rows().forEach(table.getBody()::add);
        }
        if (items.isEmpty()) {
            table.getBody()
                    .add(row(cell(ViewLanguage.text("budget." + side + ".empty"), "nothing", width(years, readOnly))));
        }
        totals = new PlanTotals(years, headings().size(), !readOnly);
        totals.rows().forEach(table.getFoot()::add);
        getChildren().filter(Button.class::isInstance).toList().forEach(this::remove);
        if (!readOnly) {
            add(addButton(items.size()));
        }
    }

    /** Brings totals and notes up to date. */
    void refresh(FundingPlan plan, BudgetNotes notesOfPlan) {
        List<L> items = linesOf(plan);
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).refresh(name(items.get(i)), amounts(items.get(i)), notesOfPlan);
        }
        totals.show(items, this::amounts, this::isInKind);
        notesOfPlan.fill(notes, side);
        table.getElement().setAttribute("aria-describedby", notesOfPlan.idOf(side));
    }

    /** Puts the focus on a place of this table. */
    final boolean focus(String place) {
        Optional<PlanLine> line = lines.stream().filter(l -> l.holds(place)).findFirst();
        line.ifPresent(l -> l.focus(place));
        return line.isPresent();
    }

    NativeTable table() {
        return table;
    }

    BudgetDesk desk() {
        return desk;
    }

    String side() {
        return side;
    }

    final List<PlanLine> drawnLines() {
        return lines;
    }

    /** The columns: head, years, total, and the button to take a line out. */
    final int width(List<Integer> years, boolean readOnly) {
        return headings().size() + years.size() + (readOnly ? 1 : 2);
    }

    private PlanLine line(FundingPlan plan, int index, List<Integer> years, boolean readOnly) {
        L item = linesOf(plan).get(index);
        PlanLine line = new PlanLine(side + "." + index, lineName(index));
        line.head(head(plan, index, readOnly), headings());
        for (int year : years) {
            Money amount = amounts(item).getOrDefault(year, Money.ZERO);
            if (readOnly) {
                line.amount(year, amount);
            } else {
                line.amount(
                        year,
                        AmountInput.at(
                                line.place() + "." + year, "", amount, desk, typed -> write(index, year, typed)));
            }
        }
        line.total();
        if (!readOnly) {
            line.remove(() -> desk.reshape(
                    p -> with(p, PlanEdits.without(linesOf(p), index)),
                    side + "." + Math.max(0, Math.min(index, linesOf(plan).size() - 2))));
        }
        if (!readOnly) {
            explain(line, item, index, years);
        }
        line.close(width(years, readOnly));
        return line;
    }

    private void write(int index, int year, Money amount) {
        desk.change(p -> with(
                p,
                PlanEdits.replaced(
                        linesOf(p), index, l -> withAmounts(l, PlanEdits.amount(amounts(l), year, amount)))));
    }

    private NativeTableRow headingRow(List<Integer> years, boolean readOnly) {
        NativeTableRow row = row();
        headings().forEach(words -> row.getElement().appendChild(heading(words, "")));
        years.forEach(year -> row.getElement().appendChild(heading(Integer.toString(year), "number")));
        row.getElement().appendChild(heading(ViewLanguage.text("budget.total"), "number"));
        if (!readOnly) {
            row.getElement().appendChild(PlanCells.hiddenHeading(ViewLanguage.text("budget.remove")));
        }
        return row;
    }

    private Button addButton(int index) {
        Button add = new Button(ViewLanguage.text("budget." + side + ".add"));
        add.addClickListener(
                click -> desk.reshape(p -> with(p, PlanEdits.with(linesOf(p), blank())), side + "." + index));
        add.addClassName("budget-add");
        return add;
    }

    /** What a field of a line is called: category, expense 3. */
    final String label(String key, int index) {
        return ViewLanguage.text("budget.cell", ViewLanguage.text(key), lineName(index));
    }

    private String lineName(int index) {
        return ViewLanguage.text("budget.line." + side, index + 1);
    }

    /** Changes one line, keeping the others. */
    final void edit(int index, UnaryOperator<L> change) {
        desk.change(p -> with(p, PlanEdits.replaced(linesOf(p), index, change)));
    }

    /** The field at a place, or else the first one. */
    static void focus(List<Component> fields, String place) {
        List<Focusable<?>> all = fields.stream().flatMap(PlanCells::fieldsIn).collect(Collectors.toList());
        all.stream()
                .filter(field -> place.equals(field.getElement().getAttribute(LocalCopy.FIELD)))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .ifPresent(Focusable::focus);
    }
}
