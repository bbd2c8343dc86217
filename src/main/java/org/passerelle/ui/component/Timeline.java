package org.passerelle.ui.component;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.passerelle.ui.ViewLanguage;

/** What happened, what is going on and what comes, in order; the state of each step is in words too. */
public final class Timeline extends OrderedList {

    /** Where a step stands. */
    public enum State {
        /** Behind us. */
        DONE,
        /** Where we are. */
        CURRENT,
        /** Still to come. */
        AHEAD
    }

    public Timeline() {
        addClassName("timeline");
    }

    /** Adds a step; {@code when} and {@code detail} may be missing. */
    public Timeline step(State state, String title, @Nullable String when, @Nullable String detail) {
        Span hidden = new Span(" – " + ViewLanguage.word("timeline", state));
        hidden.addClassName("visually-hidden");
        Paragraph first = new Paragraph(new Span(title), hidden);
        first.addClassName("title");
        ListItem item = new ListItem(first);
        item.addClassName(state.name().toLowerCase(Locale.ROOT));
        if (state == State.CURRENT) {
            item.getElement().setAttribute("aria-current", "step");
        }
        addLine(item, when, "when");
        addLine(item, detail, "detail");
        add(item);
        return this;
    }

    private static void addLine(ListItem item, @Nullable String words, String name) {
        if (words != null && !words.isBlank()) {
            Paragraph line = new Paragraph(words);
            line.addClassName(name);
            item.add(line);
        }
    }
}
