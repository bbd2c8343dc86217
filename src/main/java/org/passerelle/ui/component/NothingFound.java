package org.passerelle.ui.component;

import com.vaadin.flow.component.button.Button;
import org.passerelle.ui.ViewLanguage;

/** In place of a list that filters leave empty: that nothing answers to them, and the way back to the whole list. */
public final class NothingFound {

    private NothingFound() {}

    /** @param widen takes all filters away */
    public static EmptyState of(Runnable widen) {
        Button all = new Button(ViewLanguage.text("list.widen"), click -> widen.run());
        return new EmptyState(ViewLanguage.text("list.nothingFound"), ViewLanguage.text("list.nothingFoundHint"), all);
    }
}
