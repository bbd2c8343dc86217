package org.passerelle.ui.component;

import static org.passerelle.ui.component.PlanMarkup.cell;
import static org.passerelle.ui.component.PlanMarkup.of;
import static org.passerelle.ui.component.PlanMarkup.row;
import static org.passerelle.ui.component.PlanMarkup.span;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jsoup.nodes.Element;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Money;
import org.passerelle.ui.ViewLanguage;

/**
 * All that one line of a budget's table shows. Lines that are equal look the same, so that only those that changed are sent
 * to the browser.
 *
 * @param side {@code expenses} or {@code resources}
 * @param index from 0
 * @param name what it is called itself; may be empty
 * @param mark whose the line is, in words; empty for the lead's own
 * @param countries of the plan, to choose from
 * @param open whether its detail is shown
 * @param described the ids of what concerns the line; of each year below
 * @param invalid the places that are to be mended
 * @param texts what stands in its cells as it was typed, by place
 * @param <L> the kind of line
 */
record PlanLine<L>(
        String side,
        int index,
        String name,
        L item,
        SortedMap<Integer, Money> amounts,
        String mark,
        List<CountryCode> countries,
        boolean open,
        List<BudgetNotes.Note> notes,
        String described,
        SortedMap<Integer, String> yearsDescribed,
        Set<String> invalid,
        Map<String, String> texts) {

    /** {@code expenses.0}. */
    String place() {
        return side + "." + index;
    }

    /** What people call it: expense 1. */
    String number() {
        return ViewLanguage.text("budget.line." + side, index + 1);
    }

    /** Its number and its name, for the labels of its cells. */
    String title() {
        return title(number(), name);
    }

    static String title(String number, String name) {
        return name.isBlank() ? number : number + " – " + name;
    }

    /** What a field of the line is called: category, expense 3. */
    String label(String key) {
        return ViewLanguage.text("budget.cell", ViewLanguage.text(key), number());
    }

    /** What stands in a cell: what was typed there, or else what the plan says. */
    String text(String column, String shown) {
        return texts.getOrDefault(place() + "." + column, shown);
    }

    /** A field of the line, named, marked where it is to be mended, tied to the notes of the line. */
    Element named(Element field, String column, String label) {
        return PlanMarkup.tie(field.attr("aria-label", label), invalid.contains(place() + "." + column), described);
    }

    /** A field for a short text of the line. */
    Element field(String column, String label, String shown) {
        return named(PlanMarkup.text(place() + "." + column, text(column, shown)), column, label);
    }

    /** The line itself, with its amounts by year to be written. */
    Element written(List<Element> head, List<String> columns, List<Integer> years, String share) {
        Element row = begun(head, columns);
        years.forEach(year -> row.appendChild(cell(amount(year), Integer.toString(year), "number")));
        Element remove = PlanMarkup.button("budget-remove", "remove", place(), "×")
                .attr("aria-label", ViewLanguage.text("budget.removeLine", title()));
        return row.appendChild(total(share)).appendChild(cell(remove, "", "remove"));
    }

    /** The line itself, to be read. */
    Element read(List<Element> head, List<String> columns, List<Integer> years, String share) {
        Element row = begun(head, columns);
        for (int year : years) {
            Money amount = amounts.getOrDefault(year, Money.ZERO);
            row.appendChild(cell(
                    span("money", amount.isZero() ? "–" : AmountText.shown(amount)), Integer.toString(year), "number"));
        }
        return row.appendChild(total(share));
    }

    /** What is to be mended, under the line. */
    Element notesRow(int width, String box) {
        Element notesCell = PlanMarkup.spanning(cell(PlanMarkup.notes(box, notes), "", "notes"), width);
        return part(row("line-notes", notesCell), "notes").attr("hidden", notes.isEmpty());
    }

    /** A part of the line that can be sent anew by itself. */
    Element part(Element element, String part) {
        return element.attr(PlanMarkup.PART, place() + "/" + part);
    }

    private Element begun(List<Element> head, List<String> columns) {
        Element row = part(row("line"), "line").attr("data-line", number());
        for (int i = 0; i < head.size(); i++) {
            row.appendChild(cell(head.get(i), columns.get(i), "head"));
        }
        return row;
    }

    private Element amount(int year) {
        String column = Integer.toString(year);
        String shown = AmountText.shown(amounts.getOrDefault(year, Money.ZERO));
        Element field = PlanMarkup.amount(place() + "." + column, text(column, shown))
                .attr("aria-label", ViewLanguage.text("budget.cell", column, title()));
        return PlanMarkup.tie(
                field,
                invalid.contains(place() + "." + column),
                described + " " + yearsDescribed.getOrDefault(year, ""));
    }

    /** Which share of all resources the line pays; it moves with every other line. */
    Element share(String words) {
        return part(span("share", words).addClass("money"), "share");
    }

    private Element total(String share) {
        Element both = of("div", "total", span("money", Formats.money(Money.sum(amounts.values()))), share(share));
        return cell(both, ViewLanguage.text("budget.total"), "number");
    }
}
