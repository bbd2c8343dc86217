package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;

/** One line of a budget's table: its fields, its total, and under it what is to be mended. */
final class PlanLine {

    private final String place;
    private final String number;
    private final NativeTableRow row = PlanCells.row();
    private final NativeTableRow notesRow = PlanCells.row();
    private final Div notes = new Div();
    private final Span total = new Span();
    private final Span share = new Span();
    private final List<Component> head = new ArrayList<>();
    private Optional<ExpenseDetail> detail = Optional.empty();
    private final SortedMap<Integer, AmountInput> inputs = new TreeMap<>();
    private final NativeButton remove = new NativeButton("×");

    /**
     * @param place {@code expenses.0}
     * @param number what people call it: expense 1
     */
    PlanLine(String place, String number) {
        this.place = place;
        this.number = number;
        row.addClassName("line");
        row.getElement().setAttribute("data-line", number);
        notesRow.addClassName("line-notes");
        notes.addClassName("budget-notes");
        total.addClassName("money");
        share.addClassNames("share", "money");
    }

    String place() {
        return place;
    }

    /** The line, how its amounts are worked out, and what is to be mended. */
    List<NativeTableRow> rows() {
        return Stream.of(Optional.of(row), detail.map(ExpenseDetail::row), Optional.of(notesRow))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Says under the line how its amounts are worked out. */
    void detail(ExpenseDetail of) {
        detail = Optional.of(of);
        head.get(head.size() - 1).getElement().appendChild(of.opener().getElement());
    }

    Optional<ExpenseDetail> detail() {
        return detail;
    }

    Span share() {
        return share;
    }

    void head(List<Component> cells, List<String> columns) {
        head.addAll(cells);
        for (int i = 0; i < cells.size(); i++) {
            row.getElement().appendChild(PlanCells.cell(cells.get(i), columns.get(i), "head"));
        }
    }

    void amount(int year, AmountInput input) {
        inputs.put(year, input);
        row.getElement().appendChild(PlanCells.cell(input, Integer.toString(year), "number"));
    }

    void amount(int year, Money amount) {
        Span words = new Span(amount.isZero() ? "–" : AmountText.shown(amount));
        words.addClassName("money");
        row.getElement().appendChild(PlanCells.cell(words, Integer.toString(year), "number"));
    }

    void total() {
        Div both = new Div(total, share);
        both.addClassName("total");
        row.getElement().appendChild(PlanCells.cell(both, ViewLanguage.text("budget.total"), "number"));
    }

    void remove(Runnable act) {
        remove.addClassName("budget-remove");
        remove.addClickListener(click -> act.run());
        row.getElement().appendChild(PlanCells.cell(remove, "", "remove"));
    }

    void close(int width) {
        notesRow.getElement().appendChild(PlanCells.cell(notes, "", "notes"));
        notesRow.getElement().getChild(0).setAttribute("colspan", Integer.toString(width));
    }

    /** Brings labels, total and notes up to date. */
    void refresh(String name, SortedMap<Integer, Money> amounts, BudgetNotes of) {
        String words = name.isBlank() ? number : number + " – " + name;
        total.setText(Formats.money(Money.sum(amounts.values())));
        remove.setAriaLabel(ViewLanguage.text("budget.removeLine", words));
        detail.ifPresent(d -> d.name(words));
        of.fill(notes, place);
        notesRow.setVisible(notes.isVisible());
        head.stream().flatMap(PlanCells::fieldsIn).forEach(field -> {
            String at = field.getElement().getAttribute(LocalCopy.FIELD);
            PlanCells.tie(field, at != null && of.isInvalid(at), of.idOf(place));
        });
        for (Map.Entry<Integer, AmountInput> cell : inputs.entrySet()) {
            String yearPlace = "budget." + cell.getKey();
            cell.getValue()
                    .setAriaLabel(ViewLanguage.text("budget.cell", cell.getKey().toString(), words));
            cell.getValue().follow(amounts.getOrDefault(cell.getKey(), Money.ZERO));
            PlanCells.tie(
                    cell.getValue(), of.isInvalid(place + "." + cell.getKey()), of.idOf(place), of.idOf(yearPlace));
        }
    }

    boolean holds(String wanted) {
        return wanted.equals(place) || wanted.startsWith(place + ".");
    }

    /** The cell of a year, a field of its detail, its name, or the first field of the line. */
    void focus(String wanted) {
        String column = wanted.equals(place) ? "" : wanted.substring(place.length() + 1);
        Optional<AmountInput> year = inputs.entrySet().stream()
                .filter(cell -> cell.getKey().toString().equals(column))
                .map(Map.Entry::getValue)
                .findFirst();
        if (year.isPresent()) {
            year.get().focus();
        } else if (detail.filter(d -> d.focus(wanted)).isEmpty()) {
            PlanTable.focus(head, wanted);
        }
    }
}
