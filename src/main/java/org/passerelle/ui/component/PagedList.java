package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.passerelle.ui.ViewLanguage;

/**
 * A long list, read a page at a time from where the last page ended (keyset), so that the thousandth page is as quick as
 * the first.
 */
public final class PagedList<T, K> extends Div {

    /** Reads rows after a key, or from the start. */
    public interface Source<T, K> {
        List<T> read(Optional<K> after, int limit);
    }

    private static final int PAGE = 25;

    /** As many rows of a list that is at hand stand on one page. */
    private static final int AT_HAND = 50;

    private final int page;
    private final DataTable<T> table;
    private final transient Source<T, K> source;
    private final transient Function<T, K> key;
    private final transient Supplier<EmptyState> empty;
    private final Div none = new Div();
    private final transient Deque<Optional<K>> starts = new ArrayDeque<>();
    private transient Optional<K> next = Optional.empty();
    private final Button back = new Button(ViewLanguage.text("paged.back"), click -> back());
    private final Button on = new Button(ViewLanguage.text("paged.next"), click -> on());
    private final Paragraph range = new Paragraph();
    private final Announcement said = Announcement.status();
    private final Div pager = new Div(range, back, on);

    public PagedList(DataTable<T> table, Source<T, K> source, Function<T, K> key, EmptyState empty) {
        this(table, source, key, () -> empty);
    }

    /** @param empty stands in place of the table each time that there is no row */
    public PagedList(DataTable<T> table, Source<T, K> source, Function<T, K> key, Supplier<EmptyState> empty) {
        this(PAGE, table, source, key, empty);
    }

    private PagedList(
            int page, DataTable<T> table, Source<T, K> source, Function<T, K> key, Supplier<EmptyState> empty) {
        this.page = page;
        this.table = table;
        this.source = source;
        this.key = key;
        this.empty = empty;
        pager.addClassName("pager");
        range.addClassName("range");
        add(said, table, none, pager);
        restart();
    }

    /** Rows that are at hand: all of them in the table where they are no more than a page, and page by page where they are. */
    public static <T> Component of(DataTable<T> table, List<T> rows) {
        return of(table, rows, page -> page);
    }

    /**
     * The same where rows are at hand in brief.
     *
     * @param read reads those of a page as the table shows them, one for each, in their order
     */
    public static <R, T> Component of(DataTable<T> table, List<R> rows, Function<List<R>, List<T>> read) {
        if (rows.size() <= AT_HAND) {
            return table.show(read.apply(rows));
        }
        Map<T, Integer> places = new IdentityHashMap<>();
        return new PagedList<T, Integer>(
                AT_HAND,
                table,
                (after, limit) -> {
                    int from = after.orElse(-1) + 1;
                    List<T> page = read.apply(rows.subList(from, Math.min(rows.size(), from + limit)));
                    places.clear();
                    page.forEach(row -> places.put(row, from + places.size()));
                    return page;
                },
                row -> Objects.requireNonNull(places.get(row)),
                () -> new EmptyState("", ""));
    }

    /** Reads again from the start: a filter changed. */
    public void restart() {
        starts.clear();
        starts.push(Optional.empty());
        read();
    }

    /** Reads the same page again, of which a row may be gone; the one before it where none is left. */
    public void again() {
        read();
        if (starts.size() > 1 && !table.isVisible()) {
            back();
        }
    }

    private void on() {
        starts.push(next);
        read();
    }

    private void back() {
        starts.pop();
        read();
    }

    private void read() {
        List<T> rows = source.read(starts.element(), page + 1);
        boolean more = rows.size() > page;
        List<T> shown = more ? rows.subList(0, page) : rows;
        next = more ? Optional.of(key.apply(shown.get(page - 1))) : Optional.empty();
        table.show(shown);
        table.setVisible(!shown.isEmpty());
        none.removeAll();
        if (shown.isEmpty()) {
            none.add(empty.get());
        }
        int first = (starts.size() - 1) * page + 1;
        String lines = shown.isEmpty() ? "" : ViewLanguage.text("paged.range", first, first + shown.size() - 1);
        range.setText(lines);
        if (isAttached()) {
            said.say(shown.isEmpty() ? ViewLanguage.text("paged.none") : lines);
        }
        pager.setVisible(more || starts.size() > 1);
        back.setEnabled(starts.size() > 1);
        on.setEnabled(more);
    }
}
