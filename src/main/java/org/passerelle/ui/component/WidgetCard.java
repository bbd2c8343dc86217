package org.passerelle.ui.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.passerelle.forms.Widget;
import org.passerelle.ui.ViewLanguage;

/** What is filled in with more than fields, in a card; at its head stand what is asked, how to answer and why. */
public abstract class WidgetCard extends Div {

    protected WidgetCard(Widget widget) {
        addClassName("form-list");
        add(new H3(ViewLanguage.text(widget.label())));
        widget.head().help().ifPresent(help -> {
            Paragraph words = new Paragraph(ViewLanguage.text(help));
            words.addClassNames("small", "soft");
            add(words);
        });
        WhyAsked.of(widget.head()).ifPresent(this::add);
    }
}
