package org.passerelle.ui.component;

import com.vaadin.flow.component.html.Span;

/** A word with a ground and a mark: the word says all. */
public class Badge extends Span {

    public Badge(String word, Tone tone) {
        super(word);
        addClassNames("badge", tone.className());
    }
}
