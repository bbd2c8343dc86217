package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A table in plain HTML with its caption: the first column names the row. Where its place is narrow each row reads as a card and keeps
 * the words of its headings.
 */
public final class DataTable<T> extends Div {

    private record Column<T>(String heading, String kind, Function<T, Component> cell) {}

    private final List<Column<T>> columns = new ArrayList<>();
    private final NativeTable table = new NativeTable();
    private final NativeTableRow headings = new NativeTableRow();
    private final NativeTableBody body = table.getBody();
    private transient Predicate<T> late = row -> false;

    /** @param caption what the rows are; read out with the table */
    public DataTable(String caption) {
        addClassName("table-frame");
        table.addClassNames("data", "cards");
        role(table.getElement(), "table");
        table.setCaptionText(caption);
        role(headings.getElement(), "row");
        table.getHead().add(headings);
        role(table.getHead().getElement(), "rowgroup");
        role(body.getElement(), "rowgroup");
        add(table);
    }

    public DataTable<T> column(String heading, Function<T, String> text) {
        return add(new Column<>(heading, "text", row -> new Span(text.apply(row))));
    }

    /** A column of figures, set right in tabular figures. */
    public DataTable<T> number(String heading, Function<T, String> text) {
        return add(new Column<>(heading, "number", row -> new Span(text.apply(row))));
    }

    /** A column of codes and dates: never broken over two lines. */
    public DataTable<T> code(String heading, Function<T, String> text) {
        return add(new Column<>(heading, "code", row -> new Span(text.apply(row))));
    }

    /** A column of links, badges, buttons. */
    public DataTable<T> component(String heading, Function<T, Component> cell) {
        return add(new Column<>(heading, "text", cell));
    }

    /** Marks the rows that are late; their cells say so in words as well. */
    public DataTable<T> late(Predicate<T> which) {
        late = which;
        return this;
    }

    /** The caption stays for those who listen and is hidden where a heading says the same. */
    public DataTable<T> captionHidden() {
        table.getCaption().addClassName("visually-hidden");
        return this;
    }

    /** Shows these rows in place of the earlier ones. */
    public DataTable<T> show(List<T> rows) {
        body.removeAll();
        rows.forEach(row -> body.add(row(row)));
        return this;
    }

    private NativeTableRow row(T item) {
        NativeTableRow row = new NativeTableRow();
        role(row.getElement(), "row");
        row.setClassName("late", late.test(item));
        for (int i = 0; i < columns.size(); i++) {
            row.getElement().appendChild(cell(columns.get(i), item, i == 0));
        }
        return row;
    }

    private Element cell(Column<T> column, T item, boolean first) {
        Element cell = new Element(first ? "th" : "td");
        role(cell, first ? "rowheader" : "cell");
        if (first) {
            cell.setAttribute("scope", "row");
        }
        cell.setAttribute("data-label", column.heading());
        cell.getClassList().add(column.kind());
        Optional.ofNullable(column.cell().apply(item)).ifPresent(c -> cell.appendChild(c.getElement()));
        return cell;
    }

    private DataTable<T> add(Column<T> column) {
        columns.add(column);
        Element heading = new Element("th");
        role(heading, "columnheader");
        heading.setAttribute("scope", "col");
        heading.setText(column.heading());
        heading.getClassList().add(column.kind());
        headings.getElement().appendChild(heading);
        return this;
    }

    private static void role(Element element, String role) {
        element.setAttribute("role", role);
    }
}
