package org.passerelle.ui.component;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** The browser's own list of choices: the quickest by keyboard, and light enough to stand on every line of a table. */
@Tag("select")
final class NativeSelect extends AbstractSinglePropertyField<NativeSelect, String>
        implements Focusable<NativeSelect>, HasAriaLabel, HasStyle {

    /**
     * @param <T> what is chosen from
     * @param chosen the option that stands first selected
     * @param changed told of each choice of the reader
     */
    <T> NativeSelect(String label, List<T> options, T chosen, Function<T, String> words, Consumer<T> changed) {
        super("value", "", false);
        setSynchronizedEvent("change");
        setAriaLabel(label);
        addAttachListener(attached -> getElement().executeJs("this.innerHTML = $0", markup(options, chosen, words)));
        addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.accept(options.get(Integer.parseInt(event.getValue())));
            }
        });
    }

    /** The browser alone keeps it: an element of the server for each option would cost the session kilobytes. */
    private static <T> String markup(List<T> options, T chosen, Function<T, String> words) {
        return PlanMarkup.choice("", options, chosen, c -> Integer.toString(options.indexOf(c)), words)
                .html();
    }
}
