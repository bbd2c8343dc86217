package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
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
 * @param day the day in a cell, for a spreadsheet to order by
 * @param parts the columns that stand in a file in its place; none where it stands there itself
 */
public record ListColumn<T>(
        String id,
        String heading,
        Kind kind,
        Function<T, String> words,
        @Nullable Function<T, Component> shown,
        @Nullable Function<T, @Nullable BigDecimal> figure,
        @Nullable Function<T, @Nullable LocalDate> day,
        List<ListColumn<T>> parts) {

    private static final int WORDS_WIDE = 40;
    private static final int CODE_WIDE = 16;

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
        return new ListColumn<>(id, heading, Kind.TEXT, words, null, null, null, List.of());
    }

    public static <T> ListColumn<T> code(String id, String heading, Function<T, String> words) {
        return new ListColumn<>(id, heading, Kind.CODE, words, null, null, null, List.of());
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
        return new ListColumn<>(id, heading, Kind.NUMBER, words, null, figure, null, List.of());
    }

    /** The same, shown as a link, a badge or a button. */
    public ListColumn<T> as(Function<T, Component> component) {
        return new ListColumn<>(id, heading, kind, words, component, figure, day, parts);
    }

    /** A day; its words where there is none say why. */
    public static <T> ListColumn<T> day(
            String id, String heading, Function<T, String> words, Function<T, @Nullable LocalDate> day) {
        return new ListColumn<>(id, heading, Kind.CODE, words, null, null, day, List.of());
    }

    /** The same, taken away as several columns of one datum each. */
    public ListColumn<T> takenAs(List<ListColumn<T>> columns) {
        return new ListColumn<>(id, heading, kind, words, shown, figure, day, columns);
    }

    /** The columns of a file. */
    Stream<ListColumn<T>> taken() {
        return parts.isEmpty() ? Stream.of(this) : parts.stream();
    }

    ListFile.Heading fileHeading() {
        return new ListFile.Heading(
                title(), kind == Kind.TEXT ? WORDS_WIDE : Math.max(CODE_WIDE, title().length() + 2));
    }

    String title() {
        return ViewLanguage.text(heading);
    }

    ListFile.Cell cell(T row) {
        return new ListFile.Cell(
                words.apply(row), figure == null ? null : figure.apply(row), day == null ? null : day.apply(row));
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
