package org.passerelle.ui.component;

import com.vaadin.flow.server.VaadinService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** The day of the service, which is not that of the machine where the clock is moved. */
public final class Today {

    private Today() {}

    /** Lets the components of a service ask its clock. */
    public static void of(VaadinService service, Clock clock) {
        service.getContext().setAttribute(Clock.class, clock);
    }

    /** Empty outside of a screen of the service. */
    public static Optional<LocalDate> current() {
        return Optional.ofNullable(VaadinService.getCurrent())
                .map(service -> service.getContext().getAttribute(Clock.class))
                .map(LocalDate::now);
    }
}
