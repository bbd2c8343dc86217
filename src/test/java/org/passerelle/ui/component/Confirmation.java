package org.passerelle.ui.component;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.vaadin.flow.component.button.Button;

/** The yes to the question whether an act is meant. */
public final class Confirmation {

    /** Selects the button in a browser; the keyboard stands on it once the dialog is open. */
    public static final String BUTTON = "vaadin-dialog-overlay[role=alertdialog] vaadin-button[theme~=primary]";

    private Confirmation() {}

    /** On a screen without a browser. */
    public static void give() {
        _click(_get(_get(Confirm.class), Button.class, spec -> spec.withThemes("primary")));
    }
}
