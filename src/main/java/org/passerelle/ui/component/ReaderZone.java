package org.passerelle.ui.component;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

/** The time zone of the reader's own clock, learnt from the browser once in a session. */
public final class ReaderZone {

    private static final String ZONE = "passerelle.zone";

    private ReaderZone() {}

    /** Asks the browser; the answer serves the pages that follow. */
    public static void learn(UI ui) {
        if (ui.getSession().getAttribute(ZONE) == null) {
            ui.getPage()
                    .executeJs("return Intl.DateTimeFormat().resolvedOptions().timeZone")
                    .then(String.class, name -> keep(ui, name));
        }
    }

    /** Asks the browser again, which may have travelled since, and then acts. */
    public static void renew(UI ui, Runnable then) {
        ui.getPage()
                .executeJs("return Intl.DateTimeFormat().resolvedOptions().timeZone")
                .then(String.class, name -> {
                    keep(ui, name);
                    then.run();
                });
    }

    /** The reader's zone, where it is known. */
    public static Optional<ZoneId> current() {
        return Optional.ofNullable(VaadinSession.getCurrent())
                .map(session -> session.getAttribute(ZONE))
                .map(ZoneId.class::cast);
    }

    private static void keep(UI ui, String name) {
        try {
            ui.getSession().setAttribute(ZONE, ZoneId.of(name));
        } catch (DateTimeException unknown) {
            ui.getSession().setAttribute(ZONE, null);
        }
    }
}
