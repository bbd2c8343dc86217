package org.passerelle.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.passerelle.shared.Language;
import org.passerelle.shared.ServiceClock;

class CountdownTests extends ScreenTest {

    private static final Instant NOW = Instant.parse("2027-05-12T14:00:00Z");

    private final ServiceClock clock = new ServiceClock(ZoneId.of("Europe/Paris"));

    @Test
    void tellsWhatIsLeftInTheReadersLanguage() {
        assertThat(until(Duration.ofHours(49)).getText()).isEqualTo("encore 2 jours et 1 heure");
        read(Language.EN);
        assertThat(until(Duration.ofMinutes(61)).getText()).contains("1 hour and 1 minute");
    }

    @Test
    void isATimerThatNobodyHears() {
        assertThat(until(Duration.ofHours(1)).getElement().getAttribute("role")).isEqualTo("timer");
        assertThat(until(Duration.ofHours(1)).getElement().getAttribute("aria-live"))
                .isEqualTo("off");
    }

    private Countdown until(Duration left) {
        clock.stopAt(NOW);
        return new Countdown(clock, NOW.plus(left), "applicant.closesIn");
    }
}
