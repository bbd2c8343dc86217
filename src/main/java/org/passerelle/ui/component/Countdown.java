package org.passerelle.ui.component;

import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.passerelle.ui.ViewLanguage;

/** How long until an instant, told when the page is built and never announced. */
public final class Countdown extends Span {

    /** @param key a text whose {0} is the span: {@code "Ferme dans {0}"} */
    public Countdown(Clock clock, Instant until, String key) {
        super(ViewLanguage.text(key, Formats.span(Duration.between(clock.instant(), until))));
        addClassNames("countdown", "numbers");
        getElement().setAttribute("aria-live", "off");
    }
}
