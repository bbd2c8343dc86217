package org.passerelle.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.passerelle.Definitions;
import org.passerelle.shared.Language;
import org.passerelle.shared.ServiceAddress;
import org.passerelle.shared.Texts;

class CallCalendarTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-02-01T08:00:00Z"), ZoneOffset.UTC);

    private final Call call =
            Call.drafted(Definitions.with("AAP-2027-TEST", Map.of("resultsExpectedAt", "2027-06-15T10:00:00")));
    private final CallCalendar calendars =
            new CallCalendar(new Texts(), new ServiceAddress("https://aides.example"), CLOCK);

    @Test
    void givesOpeningClosingAndResultsToAnyCalendar() throws Exception {
        Calendar calendar = read(call, Language.FR);

        assertThat(calendar.validate(true).getEntries()).isEmpty();
        assertThat(calendar.<VEvent>getComponents("VEVENT"))
                .extracting(event -> event.getSummary().getValue())
                .containsExactly(
                        "Ouverture de l’appel : Appel à projets généraliste (fictif)",
                        "Clôture de l’appel : Appel à projets généraliste (fictif)",
                        "Résultats attendus : Appel à projets généraliste (fictif)");
    }

    @Test
    void closesAtTheInstantOfTheCallsZoneAndWarnsAWeekBefore() {
        assertThat(text(call, Language.EN)).contains("DTSTART:20270331T215959Z", "TRIGGER:-P7D", "Call closes");
    }

    @Test
    void replacesTheEarlierDatesAfterAnExtension() {
        Call later = new Call(call.id(), 3, CallStage.OPEN, call.definition(), null)
                .extended(Extension.of(call, call.definition().closesAt().plusDays(7), "Crue (fictive)"));

        assertThat(text(later, Language.FR)).contains("SEQUENCE:3", "UID:" + call.id() + "-closing@passerelle");
    }

    private Calendar read(Call call, Language language) throws Exception {
        return new CalendarBuilder().build(new ByteArrayInputStream(calendars.of(call, language)));
    }

    private String text(Call call, Language language) {
        return new String(calendars.of(call, language), StandardCharsets.UTF_8);
    }
}
