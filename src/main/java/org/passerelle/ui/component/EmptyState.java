package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** In place of an empty list: that there is nothing, and what would fill it. */
public final class EmptyState extends Div {

    public EmptyState(String what, String hint, Component... acts) {
        addClassName("empty");
        Paragraph first = new Paragraph(what);
        first.addClassName("what");
        Paragraph second = new Paragraph(hint);
        second.addClassName("hint");
        add(first, second);
        if (acts.length > 0) {
            Div actions = new Div(acts);
            actions.addClassName("actions");
            add(actions);
        }
    }
}
