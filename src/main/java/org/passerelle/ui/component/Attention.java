package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;

/** Leads the reader to what an act has brought, where the act took away what had the focus. */
public final class Attention {

    private Attention() {}

    /** Puts the focus on something that is read and not operated: a heading, an answer. */
    public static void to(Component component) {
        component.getElement().setAttribute("tabindex", "-1");
        // After a dialog that closes: it gives the focus back to what opened it, which may be gone.
        component.getElement().executeJs("setTimeout(() => this.focus(), 50)");
    }
}
