package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;

/** Takes the reader to what a finding concerns: its first field, or the part itself where nothing can be filled in yet. */
public final class FirstField {

    private static final String SCRIPT = Script.of("first-field.js");

    private FirstField() {}

    /** @param place of a part within the component; empty for the component itself */
    public static void focus(Component component, String place) {
        component.getElement().executeJs(SCRIPT, place);
    }
}
