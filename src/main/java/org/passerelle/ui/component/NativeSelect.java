package org.passerelle.ui.component;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
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
        for (int i = 0; i < options.size(); i++) {
            Element option = new Element("option");
            option.setText(words.apply(options.get(i)));
            option.setAttribute("value", Integer.toString(i));
            option.setAttribute("selected", options.get(i).equals(chosen));
            getElement().appendChild(option);
        }
        addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.accept(options.get(Integer.parseInt(event.getValue())));
            }
        });
    }
}
