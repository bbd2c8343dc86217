package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Names and what they stand at, as a description list; what has no value is left out. */
public final class KeyValueList extends DescriptionList {

    public KeyValueList() {
        addClassName("key-values");
    }

    public KeyValueList with(String name, @Nullable String value) {
        return value == null || value.isBlank() ? this : with(name, new Span(value));
    }

    public KeyValueList with(String name, Component value) {
        add(new Term(name), new Description(value));
        return this;
    }
}
