package org.passerelle.ui.component;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/** The browser's own box to tick: light enough to stand in every cell of a table. */
@Tag("input")
final class NativeTick extends AbstractSinglePropertyField<NativeTick, Boolean>
        implements Focusable<NativeTick>, HasAriaLabel, HasStyle {

    /** @param ticked told of each change that the reader makes */
    NativeTick(Consumer<Boolean> ticked) {
        super("checked", false, false);
        getElement().setAttribute("type", "checkbox");
        setSynchronizedEvent("change");
        addValueChangeListener(event -> {
            if (event.isFromClient()) {
                ticked.accept(event.getValue());
            }
        });
    }

    /** The box with its words beside it. */
    NativeLabel labelled(String words) {
        NativeLabel label = new NativeLabel();
        label.addClassName("tick");
        label.add(this, new Span(words));
        return label;
    }
}
