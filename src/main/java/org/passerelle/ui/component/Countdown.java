package org.passerelle.ui.component;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.ui.ViewLanguage;

/**
 * How long until an instant. It ticks in the browser, each minute and in the last hour each second, without asking the
 * service, and is never announced. The browser counts from what was left when the page came, so a wrong clock there does
 * no harm.
 */
public final class Countdown extends Span {

    /** The same words as {@link Formats#span}: two units, the smaller one only where it is not zero. */
    private static final String TICK =
            """
            const end = Date.now() + $0, plural = new Intl.PluralRules($4), forms = $3.split('|');
            const say = (n, unit) => forms[2 * unit + (plural.select(n) === 'one' ? 0 : 1)].replace(/\\d+/, n);
            const tick = () => {
              if (!this.isConnected) return;
              const left = Math.max(0, Math.floor((end - Date.now()) / 1000));
              const parts = [Math.floor(left / 86400), Math.floor(left / 3600) % 24, Math.floor(left / 60) % 60, left % 60];
              const first = Math.min(3, parts.findIndex(n => n > 0) < 0 ? 3 : parts.findIndex(n => n > 0));
              const next = first < 3 ? parts[first + 1] : 0;
              const words = say(parts[first], first);
              this.textContent = $1.replace('{}', next ? $2.replace('{}', words).replace('{}', say(next, first + 1)) : words);
              if (left > 0) setTimeout(tick, left >= 3600 ? 60000 : 1000);
            };
            tick();""";

    private final transient Clock clock;
    private final transient Instant until;
    private final String key;

    /** @param key a text whose {0} is the span: {@code "Ferme dans {0}"} */
    public Countdown(Clock clock, Instant until, String key) {
        this.clock = clock;
        this.until = until;
        this.key = key;
        setText(ViewLanguage.text(key, Formats.span(left())));
        addClassNames("countdown", "numbers");
        getElement().setAttribute("role", "timer");
        getElement().setAttribute("aria-live", "off");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        String forms = Stream.of("days", "hours", "minutes", "seconds")
                .flatMap(unit -> Stream.of(1, 2).map(n -> ViewLanguage.text("format." + unit, n)))
                .collect(Collectors.joining("|"));
        getElement()
                .executeJs(
                        TICK,
                        (double) left().toMillis(),
                        ViewLanguage.text(key, "{}"),
                        ViewLanguage.text("format.both", "{}", "{}"),
                        forms,
                        ViewLanguage.current().locale().toLanguageTag());
    }

    private Duration left() {
        return Duration.between(clock.instant(), until);
    }
}
