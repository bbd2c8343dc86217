package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import org.passerelle.forms.Computed;
import org.passerelle.forms.Scope;
import org.passerelle.shared.LocalizedText;
import org.passerelle.ui.ViewLanguage;

/** A value that follows from the answers beside it: its name and what it comes to, anew after each change. */
final class DrawnComputed implements FormPart.Drawn {

    private final Computed computed;
    private final Div frame = new Div();
    private final Span value = new Span();

    DrawnComputed(Computed computed, LocalizedText label) {
        this.computed = computed;
        value.addClassNames("strong", "numbers");
        frame.addClassName("form-output");
        frame.add(new Span(ViewLanguage.text("form.output", ViewLanguage.text(label)) + " "), value);
    }

    @Override
    public Component shown() {
        return frame;
    }

    @Override
    public void refresh(Scope scope) {
        value.setText(
                computed.expression().value(scope).map(DrawnComputed::words).orElse("–"));
    }

    private static String words(Object value) {
        if (value instanceof Boolean holds) {
            return ViewLanguage.text(holds ? "answer.yes" : "answer.no");
        }
        return value instanceof Number ? Formats.number(new BigDecimal(value.toString())) : value.toString();
    }
}
