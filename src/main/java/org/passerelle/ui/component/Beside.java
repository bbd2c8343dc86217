package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.passerelle.ui.ViewLanguage;

/**
 * What is read beside what is written of it, half and half. On a narrow screen the second stands under the first, which is
 * long: a link at the top leads there.
 */
public final class Beside extends Div {

    /** @param key of the link's words */
    public Beside(Component read, Component written, String key) {
        SkipLink jump = SkipLink.seen(ViewLanguage.text(key), written, "written");
        jump.addClassName("narrow-only");
        add(jump, read, written);
        addClassNames("beside", "even");
    }
}
