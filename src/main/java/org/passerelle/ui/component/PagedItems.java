package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.passerelle.ui.ViewLanguage;

/**
 * A long ordered list that is at hand, shown page by page. An item is made when its page is shown for the first time, and kept:
 * it may hold fields, and what was typed into them.
 */
public final class PagedItems<T, C extends Component> extends Div {

    /** Each is as much as several rows of a table. */
    private static final int PAGE = 25;

    private final OrderedList list;
    private final transient Consumer<List<T>> before;
    private final transient Function<T, C> maker;
    private final transient Map<T, C> made = new IdentityHashMap<>();
    private transient List<T> items = List.of();
    private int from;
    private final Button back = new Button(ViewLanguage.text("paged.back"), click -> turn(-PAGE));
    private final Button on = new Button(ViewLanguage.text("paged.next"), click -> turn(PAGE));
    private final Paragraph range = new Paragraph();
    private final Announcement said = Announcement.status();
    private final Div pager = new Div(range, back, on);

    public PagedItems(OrderedList list, Function<T, C> maker) {
        this(list, page -> {}, maker);
    }

    /** @param before reads at once what the items of a page need that are about to be made */
    public PagedItems(OrderedList list, Consumer<List<T>> before, Function<T, C> maker) {
        this.list = list;
        this.before = before;
        this.maker = maker;
        pager.addClassName("pager");
        range.addClassName("range");
        add(said, list, pager);
    }

    /** Shows the first page of these in place of the earlier ones, each made anew. */
    public void show(List<T> all) {
        items = List.copyOf(all);
        made.clear();
        from = 0;
        draw();
    }

    /** Every item that was made so far. */
    public List<C> made() {
        return List.copyOf(made.values());
    }

    /** Turns to the page of an item that is among those shown. */
    public C reveal(T item) {
        int page = items.indexOf(item) / PAGE * PAGE;
        if (page != from) {
            from = page;
            draw();
        }
        return of(items.get(items.indexOf(item)));
    }

    private C of(T item) {
        return made.computeIfAbsent(item, maker);
    }

    private void turn(int by) {
        from += by;
        draw();
        said.say(range.getText());
    }

    private void draw() {
        int to = Math.min(items.size(), from + PAGE);
        List<T> page = items.subList(from, to);
        List<T> coming = page.stream().filter(item -> !made.containsKey(item)).toList();
        if (!coming.isEmpty()) {
            before.accept(coming);
        }
        list.removeAll();
        page.forEach(item -> list.add(of(item)));
        range.setText(ViewLanguage.text("paged.range", from + 1, to));
        pager.setVisible(items.size() > PAGE);
        back.setEnabled(from > 0);
        on.setEnabled(to < items.size());
    }
}
