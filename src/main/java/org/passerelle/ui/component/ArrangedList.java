package org.passerelle.ui.component;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.ui.ViewLanguage;

/** A long list of which the reader chooses the columns and takes away what it shows. */
public final class ArrangedList<T> extends Div {

    private final String caption;
    private final transient List<ListColumn<T>> columns;
    private final transient PagedList.Source<T, T> source;
    private final transient Predicate<T> late;
    private final transient Supplier<EmptyState> empty;
    private final CheckboxGroup<String> choice = new CheckboxGroup<>();
    private final ListDownload<T> download;
    private final Div place = new Div();
    private transient List<ListColumn<T>> arranged = List.of();
    private @Nullable PagedList<T, T> pages;
    private transient Runnable changed = () -> {};

    /**
     * @param file the name under which the list is taken away
     * @param columns all that there are, the first one always shown
     */
    public ArrangedList(
            String caption,
            String file,
            List<ListColumn<T>> columns,
            PagedList.Source<T, T> source,
            Predicate<T> late,
            Supplier<EmptyState> empty) {
        this.caption = caption;
        this.columns = List.copyOf(columns);
        this.source = source;
        this.late = late;
        this.empty = empty;
        download = new ListDownload<>(file);
        choice.setItems(columns.stream().skip(1).map(ListColumn::id).toList());
        choice.setItemLabelGenerator(id -> columns.stream()
                .filter(column -> column.id().equals(id))
                .findFirst()
                .map(ListColumn::title)
                .orElse(id));
        choice.setLabel(ViewLanguage.text("list.columns"));
        choice.setValue(all());
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                read();
                changed.run();
            }
        });
        Details details = new Details(ViewLanguage.text("list.columns"), choice);
        Div tools = new Div(details, download);
        tools.addClassName("list-tools");
        add(tools, place);
    }

    /** @param then told when the reader chose other columns */
    public void whenArranged(Runnable then) {
        changed = then;
    }

    /** Reads again from the start; a table of other columns takes the place of the one that is there. */
    public void read() {
        List<ListColumn<T>> shown = shown();
        if (pages != null && shown.equals(arranged)) {
            pages.restart();
            return;
        }
        arranged = shown;
        DataTable<T> table = ListColumn.table(caption, shown).late(late);
        place.removeAll();
        pages = new PagedList<>(table, source, row -> row, empty);
        place.add(pages);
        download.show(shown, source);
    }

    /** The columns that are shown, as the address bears them; empty where all are. */
    public String arranged() {
        return choice.getValue().equals(all())
                ? ""
                : shown().stream().skip(1).map(ListColumn::id).collect(Collectors.joining(","));
    }

    /** Shows these columns, all where nothing is said. */
    public void arrange(String ids) {
        Set<String> known = all();
        Set<String> wanted =
                Arrays.stream(ids.split(",")).filter(known::contains).collect(Collectors.toSet());
        choice.setValue(wanted.isEmpty() ? known : wanted);
    }

    private Set<String> all() {
        return columns.stream().skip(1).map(ListColumn::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<ListColumn<T>> shown() {
        ListColumn<T> first = columns.get(0);
        return columns.stream()
                .filter(column -> column.equals(first) || choice.getValue().contains(column.id()))
                .toList();
    }
}
