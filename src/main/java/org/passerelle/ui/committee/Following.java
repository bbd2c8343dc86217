package org.passerelle.ui.committee;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;

/** Looks every two seconds, while a part of a page is shown, at what others did meanwhile. */
final class Following {

    private static final int EACH_TWO_SECONDS = 2_000;

    private Following() {}

    /** @param look redraws what has changed, and nothing else: the reader may be in the middle of a word */
    static void of(Component shown, Runnable look) {
        shown.addAttachListener(attached -> {
            UI page = attached.getUI();
            Registration listens = page.addPollListener(poll -> look.run());
            page.setPollInterval(EACH_TWO_SECONDS);
            shown.addDetachListener(left -> {
                left.unregisterListener();
                listens.remove();
                page.setPollInterval(-1);
            });
        });
    }
}
