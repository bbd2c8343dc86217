package org.passerelle.ui.component;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.passerelle.ui.ViewLanguage;

/**
 * A drawn process, in its real size and at the step where it stands; larger, smaller or whole as its reader likes, by buttons
 * and by the keyboard. A list beside it says the same in words: who looks sees the drawing, who listens is spared it.
 */
public final class ProcessDrawing extends Div {

    private static final String SCRIPT = Script.of("process-drawing.js");
    /** Stands for the percentage in the words that the browser completes. */
    private static final String PERCENT = "#";

    /** @param svg the service's own drawing */
    public ProcessDrawing(String svg) {
        addClassName("process-drawing");
        Span size = new Span();
        size.addClassNames("numbers", "soft", "drawing-size");
        size.getElement().setAttribute("role", "status");
        Div tools = new Div(
                tool("process.smaller", "smaller"),
                tool("process.larger", "larger"),
                tool("process.whole", "whole"),
                tool("process.real", "real"),
                size);
        tools.addClassName("row-acts");
        Paragraph keys = new Paragraph(ViewLanguage.text("process.keys"));
        keys.addClassNames("small", "soft");
        Div frame = frame(svg);
        add(tools, frame, keys);
        addAttachListener(attached -> frame.getElement()
                .executeJs(SCRIPT, getElement(), size.getElement(), ViewLanguage.text("process.size", PERCENT)));
    }

    private static Div frame(String svg) {
        Div frame = new Div();
        frame.addClassName("process-picture");
        frame.getElement().setProperty("innerHTML", svg);
        frame.getElement().setAttribute("role", "group");
        frame.getElement().setAttribute("aria-label", ViewLanguage.text("process.drawing"));
        frame.getElement().setAttribute("tabindex", "0");
        return frame;
    }

    private static Button tool(String key, String act) {
        Button tool = new Button(ViewLanguage.text(key));
        tool.addThemeVariants(ButtonVariant.LUMO_SMALL);
        tool.getElement().setAttribute("data-act", act);
        return tool;
    }
}
