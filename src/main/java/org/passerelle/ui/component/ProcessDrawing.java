package org.passerelle.ui.component;

import com.vaadin.flow.component.html.Div;
import org.passerelle.ui.ViewLanguage;

/** A drawn process. A list beside it says the same in words: who looks sees the drawing, who listens is spared it. */
public final class ProcessDrawing extends Div {

    /** @param svg the service's own drawing */
    public ProcessDrawing(String svg) {
        addClassName("process-picture");
        getElement().setProperty("innerHTML", svg);
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", ViewLanguage.text("process.drawing"));
        getElement().setAttribute("tabindex", "0");
    }
}
