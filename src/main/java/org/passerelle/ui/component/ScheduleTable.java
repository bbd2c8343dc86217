package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.Function;
import org.passerelle.forms.ScheduleItem;
import org.passerelle.shared.Quarter;
import org.passerelle.ui.ViewLanguage;

/** Activities by quarter, under the years; where its place is narrow each activity is a card with its quarters. */
public final class ScheduleTable extends Div {

    /** The arrow keys go from box to box as in a spreadsheet. */
    private static final String ARROWS =
            """
            this.addEventListener('keydown', event => {
              const step = {ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0]}[event.key];
              const cell = event.target.closest('td');
              if (!step || !cell) return;
              const rows = [...cell.closest('tbody').rows];
              const row = rows[rows.indexOf(cell.parentElement) + step[0]];
              const box = row?.cells[cell.cellIndex + step[1]]?.querySelector('input');
              event.preventDefault();
              box?.focus();
            });
            """;

    private final List<Quarter> quarters;
    private final NativeTable table = new NativeTable();

    ScheduleTable(String caption, List<Quarter> quarters) {
        this.quarters = List.copyOf(quarters);
        addClassName("table-frame");
        table.addClassNames("data", "cards", "schedule");
        table.setCaptionText(caption);
        TableCells.role(table, "table");
        TableCells.role(table.getHead(), "rowgroup");
        TableCells.role(table.getBody(), "rowgroup");
        table.getHead().add(years(), numbers());
        getElement().executeJs(ARROWS);
        add(table);
    }

    /** A schedule to be read, from the first quarter that is used to the last. */
    public static ScheduleTable of(String caption, List<ScheduleItem> items) {
        ScheduleTable shown = new ScheduleTable(caption, ScheduleItem.span(items));
        items.forEach(item -> shown.row(
                new Span(item.activity()),
                quarter -> mark(quarter, item.quarters().contains(quarter))));
        return shown;
    }

    ScheduleTable captionHidden() {
        table.getCaption().addClassName("visually-hidden");
        return this;
    }

    void row(Component name, Function<Quarter, Component> cells) {
        NativeTableRow row = TableCells.row(TableCells.rowHeading(name));
        quarters.forEach(quarter -> row.getElement()
                .appendChild(TableCells.cell(cells.apply(quarter), ScheduleWords.quarter(quarter), "quarter")));
        table.getBody().add(row);
    }

    private NativeTableRow years() {
        Element activity = TableCells.heading(ViewLanguage.text("schedule.activity"), "text");
        activity.setAttribute("rowspan", "2");
        NativeTableRow row = TableCells.row(activity);
        Quarter.byYear(quarters).forEach((year, several) -> {
            Element heading = TableCells.heading(Integer.toString(year), "year");
            heading.setAttribute("scope", "colgroup");
            heading.setAttribute("colspan", Integer.toString(several.size()));
            row.getElement().appendChild(heading);
        });
        return row;
    }

    private NativeTableRow numbers() {
        return TableCells.row(quarters.stream()
                .map(quarter -> TableCells.heading(ViewLanguage.text("schedule.short", quarter.number()), "quarter"))
                .toArray(Element[]::new));
    }

    private static Component mark(Quarter quarter, boolean runs) {
        Div mark = new Div(runs ? ScheduleWords.quarter(quarter) : "");
        mark.addClassName(runs ? "runs" : "idle");
        return mark;
    }
}
