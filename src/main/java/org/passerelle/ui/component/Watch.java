package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Looks each second whether something that is being made is there, while a page shows that it waits for it. */
public final class Watch {

    private static final int EACH_SECOND = 1_000;
    private static final int MOST_SECONDS = 300;

    private final UI ui;
    private final BooleanSupplier over;
    private final Runnable late;
    private final List<Registration> kept = new ArrayList<>();
    private int seconds;

    private Watch(UI ui, BooleanSupplier over, Runnable late) {
        this.ui = ui;
        this.over = over;
        this.late = late;
    }

    /**
     * Begins when the component comes to a page, and ends when it leaves it.
     *
     * @param over looks, shows how things stand and answers whether there is no more to wait for
     * @param late told once, after five minutes in vain
     */
    public static void from(Component shown, BooleanSupplier over, Runnable late) {
        shown.addAttachListener(attached -> new Watch(attached.getUI(), over, late).begin(shown));
    }

    private void begin(Component shown) {
        kept.add(ui.addPollListener(poll -> look()));
        kept.add(shown.addDetachListener(left -> end()));
        ui.setPollInterval(EACH_SECOND);
        look();
    }

    private void look() {
        if (over.getAsBoolean()) {
            end();
        } else if (++seconds > MOST_SECONDS) {
            late.run();
            end();
        }
    }

    private void end() {
        if (kept.isEmpty()) {
            return; // what follows it may watch already
        }
        kept.forEach(Registration::remove);
        kept.clear();
        ui.setPollInterval(-1);
    }
}
