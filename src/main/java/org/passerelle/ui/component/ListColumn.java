package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.workbooks.ListFile;

/**
 * A column of a list that its reader arranges: shown on the screen, and written into a file in the same words.
 *
 * @param id its name in the address and in saved views
 * @param heading the key of its heading
 * @param words what a cell says
 * @param shown how a cell looks where it is more than words
 * @param figure the amount in a cell, for a spreadsheet to reckon with
 */
public record ListColumn<T>(
        String id,
        String heading,
        Kind kind,
        Function<T, String> words,
        @Nullable Function<T, Component> shown,
        @Nullable Function<T, @Nullable BigDecimal> figure) {

    /** How its cells are set. */
    public enum Kind {
        /** Words, broken where they must. */
        TEXT,
        /** Codes and dates, never broken. */
        CODE,
        /** Figures, set right. */
        NUMBER
    }

    public static <T> ListColumn<T> text(String id, String heading, Function<T, String> words) {
        return new ListColumn<>(id, heading, Kind.TEXT, words, null, null);
    }

    public static <T> ListColumn<T> code(String id, String heading, Function<T, String> words) {
        return new ListColumn<>(id, heading, Kind.CODE, words, null, null);
    }

    /** How many. */
    public static <T> ListColumn<T> count(String id, String heading, ToIntFunction<T> many) {
        return amount(
                id,
                heading,
                row -> String.valueOf(many.applyAsInt(row)),
                row -> BigDecimal.valueOf(many.applyAsInt(row)));
    }

    /** @param figure none where the words say that there is none */
    public static <T> ListColumn<T> amount(
            String id, String heading, Function<T, String> words, Function<T, @Nullable BigDecimal> figure) {
        return new ListColumn<>(id, heading, Kind.NUMBER, words, null, figure);
    }

    /** The same, shown as a link, a badge or a button. */
    public ListColumn<T> as(Function<T, Component> component) {
        return new ListColumn<>(id, heading, kind, words, component, figure);
    }

    String title() {
        return ViewLanguage.text(heading);
    }

    ListFile.Cell cell(T row) {
        return new ListFile.Cell(words.apply(row), figure == null ? null : figure.apply(row));
    }

    /** A table of these columns, in their order. */
    public static <T> DataTable<T> table(String caption, List<ListColumn<T>> columns) {
        DataTable<T> table = new DataTable<T>(caption).captionHidden();
        columns.forEach(column -> column.addTo(table));
        return table;
    }

    private void addTo(DataTable<T> table) {
        if (shown != null) {
            table.component(title(), shown);
            return;
        }
        switch (kind) {
            case TEXT -> table.column(title(), words);
            case CODE -> table.code(title(), words);
            case NUMBER -> table.number(title(), words);
        }
    }
}
